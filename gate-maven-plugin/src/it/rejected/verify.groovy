def log = new File(basedir, 'build.log').text
def verdict = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/gatehouse/verdict.json'))

assert verdict.verdict == 'REJECTED'
assert verdict.gates*.result == ['FAILED']
assert log.contains('MojoFailureException')
assert log.contains('Gatehouse: REJECTED. The full report: ' + new File(basedir, 'target/gatehouse/report.txt'))
assert log.contains('[ERROR]   '): 'the findings are not in the log'
assert !log.contains('\u001b'): 'colours in a log'
assert new File(basedir, 'target/gatehouse/report.txt').text.contains('REJECTED')
