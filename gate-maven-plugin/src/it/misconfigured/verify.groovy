def log = new File(basedir, 'build.log').text

assert log.contains('MojoExecutionException')
assert log.contains('gate.yaml:3:')
assert log.contains('rnu')
assert !new File(basedir, 'target/gatehouse/verdict.json').exists()
