def log = new File(basedir, 'build.log').text
def verdict = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/gatehouse/verdict.json'))

assert verdict.verdict == 'REJECTED'
assert log.contains('[WARNING] Gatehouse: REJECTED.')
assert log.contains('BUILD SUCCESS')
