package dev.gatehouse.process;

import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Starts the program of a job, or says why it can't be. */
final class Launch {

    /** Another thread's fork may hold a file that was just written open for as long as it takes to exec. */
    private static final long[] TEXT_BUSY_PAUSES_MILLIS = {10, 25, 50};

    /** The operating system's part, replaced in tests where a failure can't be provoked at will. */
    interface Starter {
        Process start(ProcessBuilder builder) throws IOException;
    }

    /** How it really is. */
    static final class ByJdk implements Starter {
        @Override
        public Process start(ProcessBuilder builder) throws IOException {
            return builder.start();
        }
    }

    /** A program that dies with the thread that started it is started by one that doesn't end. */
    static Starter starter(Job job) {
        return job.grouping() == Grouping.NONE ? new ByJdk() : Spawner.INSTANCE;
    }

    private final Job job;
    private final Run run;
    private final Starter starter;

    Launch(Job job, Run run, Starter starter) {
        this.job = job;
        this.run = run;
        this.starter = starter;
    }

    Process start() throws NotStartedException, InterruptedException {
        Validity.check(job);
        FreeDescriptors.check();
        Program program = Program.locate(job);
        program.checkFormat();
        if (job.grouping() == Grouping.SESSION) {
            new Autopsy(job, program).beforehand();
            run.leadsSession = SessionTools.found().giveSession();
        }
        ProcessBuilder builder = builder(program);
        for (int attempt = 0; ; attempt++) {
            try {
                return starter.start(builder);
            } catch (IOException e) {
                if (Errno.of(e) != Errno.TEXT_BUSY || attempt == TEXT_BUSY_PAUSES_MILLIS.length) {
                    throw new Autopsy(job, program).of(e);
                }
            } catch (OutOfMemoryError e) {
                endUntracked();
                throw Autopsy.noResources(String.valueOf(e.getMessage()));
            }
            TimeUnit.MILLISECONDS.sleep(TEXT_BUSY_PAUSES_MILLIS[attempt]);
        }
    }

    private List<String> argv(Program program) {
        return job.grouping() == Grouping.NONE
                ? program.argv()
                : SessionTools.found().wrap(program.argv());
    }

    private ProcessBuilder builder(Program program) {
        ProcessBuilder builder =
                new ProcessBuilder(argv(program)).directory(job.directory().toFile());
        Map<String, String> environment = builder.environment();
        environment.clear();
        environment.putAll(job.environment());
        environment.put(Processes.RUN_VARIABLE, run.variable());
        if (job.input() instanceof Input.File file) {
            builder.redirectInput(
                    ProcessBuilder.Redirect.from(new File(file.path().toString())));
        }
        return builder;
    }

    /** When the JDK can't start its own watcher thread, it throws with the child running and nobody holding it. */
    private void endUntracked() throws InterruptedException {
        Relatives relatives = Relatives.carrying(run.mark);
        for (int round = 0; round < 20; round++) {
            List<ProcessHandle> untracked = relatives.find();
            if (untracked.isEmpty()) {
                return;
            }
            untracked.forEach(ProcessHandle::destroyForcibly);
            TimeUnit.MILLISECONDS.sleep(1);
        }
    }
}
