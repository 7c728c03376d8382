def log = new File(basedir, 'build.log').text
def verdict = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/gatehouse/verdict.json'))

assert verdict.verdict == 'ACCEPTED'
assert verdict.trust == 'in-place'
assert verdict.gates*.result == ['PASSED']
assert log.contains('Gatehouse: judging ' + basedir + ' by what this build has left')
assert log.contains('[INFO] ') && log.contains('ACCEPTED')
assert log.contains('BUILD SUCCESS')
