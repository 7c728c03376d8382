def pids = new File(basedir, 'target/pids').text.split()
assert pids.size() == 2: 'the gate did not run'

// A zombie has ended, even where nobody reaps it.
def lives = { pid ->
    def status = new File("/proc/$pid/status")
    status.exists() && !(status.text =~ /(?m)^State:\s+Z/)
}
def deadline = System.nanoTime() + 10_000_000_000L
while (pids.any(lives) && System.nanoTime() < deadline) {
    sleep(50)
}
assert !pids.any(lives): 'left behind: ' + pids.findAll(lives)
assert !new File(basedir, 'target/gatehouse/verdict.json').exists()
