def log = new File(basedir, 'build.log').text

assert log.contains('[INFO] Gatehouse: a gate runs this build, so it does not judge again.')
assert !log.contains('judging')
assert !new File(basedir, 'target').exists()
