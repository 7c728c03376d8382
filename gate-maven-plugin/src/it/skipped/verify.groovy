def log = new File(basedir, 'build.log').text

assert log.count('Gatehouse: skipped, as asked for.') == 2
assert log.contains('User property: gate.failOnInconclusive')
assert !log.contains('judging')
assert !new File(basedir, 'target').exists()
