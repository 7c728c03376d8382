// Makes a repository of the project: all of it is on main, and what lies in work/ is laid over it, uncommitted, on a
// branch of its own.

def git(String... arguments) {
    def command = ['git', '-c', 'user.name=it', '-c', 'user.email=it@localhost', '-c', 'commit.gpgsign=false',
                   '-c', 'init.defaultBranch=main', '-c', 'core.hooksPath=/dev/null'] + arguments.toList()
    def process = new ProcessBuilder(command).directory(basedir).redirectErrorStream(true)
    process.environment().keySet().removeIf { it.startsWith('GIT_') }
    def running = process.start()
    def said = running.inputStream.text
    assert running.waitFor() == 0: command + ': ' + said
}

new File(basedir, '.gitignore').text = ['target/', 'build.log', '/work/', '*.groovy', 'invoker.properties'].join('\n') + '\n'
git('init', '-q')
git('add', '.')
git('commit', '-qm', 'main')
git('checkout', '-qb', 'work')
def work = new File(basedir, 'work')
if (work.exists()) {
    work.eachFileRecurse(groovy.io.FileType.FILES) { file ->
        def place = new File(basedir, work.toPath().relativize(file.toPath()).toString())
        place.parentFile.mkdirs()
        place.bytes = file.bytes
    }
}
return true
