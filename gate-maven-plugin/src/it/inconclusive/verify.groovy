def log = new File(basedir, 'build.log').text
def verdict = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/gatehouse/verdict.json'))

assert verdict.verdict == 'INCONCLUSIVE'
assert log.contains('MojoFailureException')
assert log.contains('Gatehouse: INCONCLUSIVE')
assert log.contains('[WARNING] Gatehouse: INCONCLUSIVE')
