def log = new File(basedir, 'build.log').text
def verdict = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/gatehouse/verdict.json'))

assert log.count('Gatehouse: judging ') == 4: 'not once in each of the four builds'
assert log.count('by what this build has left') == 2: 'not in the two whole builds alone'
assert log.count('BUILD SUCCESS') == 4
assert verdict.scope != 'full'
assert !new File(basedir, 'a/target/gatehouse').exists()
