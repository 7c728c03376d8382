package dev.gatehouse.testkit.worker;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** What a worker's process can do that it shouldn't. Children that it leaves are named in {@code child.pid} of its temporary folder. */
final class ProcessMisdeeds {

    private static final int CHILDREN = 30;
    private static final int BLOCKS = 96;
    private static final int MIB = 1024 * 1024;
    private static final List<byte[]> KEPT = new ArrayList<>();

    private final Voice voice;
    private final Task task;

    ProcessMisdeeds(Voice voice, Task task) {
        this.voice = voice;
        this.task = task;
    }

    void addTo(Misdeeds all) {
        all.add(Misbehaviour.NEVER_READS_INPUT, ProcessMisdeeds::stay);
        all.add(Misbehaviour.EXITS_WITHOUT_RESULT, () -> exit(0));
        all.add(Misbehaviour.CRASHES, () -> exit(3));
        all.add(Misbehaviour.KILLS_ITSELF, ProcessMisdeeds::kill);
        all.add(Misbehaviour.FAILS_AFTER_RESULT, () -> answer() && exit(1));
        all.add(Misbehaviour.NEVER_EXITS, () -> answer() && stay());
        all.add(Misbehaviour.NEVER_EXITS_AND_IGNORES_TERM, () -> {
            ignoreTerm();
            return answer() && stay();
        });
        all.add(Misbehaviour.STOPS_MID_STREAM, ProcessMisdeeds::stay);
        all.add(Misbehaviour.IGNORES_TERM, () -> {
            ignoreTerm();
            return stay();
        });
        all.addDetour(Misbehaviour.LEAVES_CHILD_WITH_PIPES, () -> leave("sleep 300 & echo $! > \"$PIDS\""));
        all.addDetour(
                Misbehaviour.DOUBLE_FORKS,
                () -> leave("(setsid sh -c 'echo $$ > \"$PIDS\"; exec sleep 300' < /dev/null > /dev/null 2>&1 &)"
                        + "; while [ ! -s \"$PIDS\" ]; do :; done"));
        all.addDetour(
                Misbehaviour.FORK_STORM,
                () -> leave("i=0; while [ $i -lt " + CHILDREN
                        + " ]; do sleep 300 & echo $! >> \"$PIDS\"; i=$((i+1)); done"));
        all.addDetour(
                Misbehaviour.LEAVES_ZOMBIE,
                () -> leave("sh -c 'true & echo $$ > \"$PIDS\"; exec sleep 300' &"
                        + " while [ ! -s \"$PIDS\" ]; do :; done"));
        all.addDetour(Misbehaviour.GROWS_MEMORY, ProcessMisdeeds::grow);
        all.addDetour(
                Misbehaviour.WORKS_ON_AFTER_RESULT,
                () -> leave("(while :; do date > late.txt; done) > /dev/null 2>&1 & echo $! > \"$PIDS\""));
    }

    private boolean answer() {
        voice.completed(task, "done");
        return true;
    }

    /** Does nothing more, for ever. */
    static boolean stay() throws InterruptedException {
        new CountDownLatch(1).await();
        return true;
    }

    private static boolean exit(int code) {
        Runtime.getRuntime().halt(code);
        return true;
    }

    private static boolean kill() throws IOException, InterruptedException {
        new ProcessBuilder("sh", "-c", "kill -KILL " + ProcessHandle.current().pid())
                .start()
                .waitFor();
        return stay();
    }

    /** A JVM that is told to end waits for what it wants to do before. */
    private static void ignoreTerm() {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            try {
                stay();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }));
    }

    private void leave(String script) throws IOException, InterruptedException {
        ProcessBuilder shell = new ProcessBuilder("sh", "-c", script);
        shell.directory(task.directory().toFile());
        shell.environment()
                .put(
                        "PIDS",
                        Files.createDirectories(task.temp())
                                .resolve("child.pid")
                                .toString());
        shell.redirectOutput(ProcessBuilder.Redirect.INHERIT);
        shell.redirectError(ProcessBuilder.Redirect.INHERIT);
        if (shell.start().waitFor() != 0) {
            throw new IOException("no shell can do that here: " + script);
        }
    }

    private static void grow() {
        for (int i = 0; i < BLOCKS; i++) {
            byte[] block = new byte[MIB];
            Arrays.fill(block, (byte) i);
            KEPT.add(block);
        }
    }
}
