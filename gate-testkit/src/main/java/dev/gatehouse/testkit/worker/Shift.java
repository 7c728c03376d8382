package dev.gatehouse.testkit.worker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The work on one task: its deeds in turn, and the answer. */
final class Shift {

    private static final long LOOK_MILLIS = 10;

    private final Voice voice;
    private final Cancellations cancellations;
    private final Task task;
    private final Misdeeds misdeeds;

    Shift(Voice voice, Cancellations cancellations, Task task) {
        this.voice = voice;
        this.cancellations = cancellations;
        this.task = task;
        this.misdeeds = new Misdeeds(voice, cancellations, task);
    }

    void work(List<Deed> script) throws IOException, InterruptedException {
        voice.progress(task, "works on " + task.id());
        boolean answered = false;
        for (Deed deed : script) {
            if (!answered && deed.isFor(task)) {
                answered = does(deed);
            }
        }
        if (!answered) {
            voice.completed(task, "done");
        }
    }

    /** Whether that ended the task. */
    private boolean does(Deed deed) throws IOException, InterruptedException {
        switch (deed.word(0)) {
            case "write", "append", "delete" -> change(deed);
            case "say" -> voice.progress(task, deed.text(1));
            case "spend" -> voice.spent(task, deed.word(1), deed.word(2));
            case "await" -> await(task.directory().resolve(deed.text(1)));
            case "wait" -> {
                cancellations.await(task);
                ((ProtocolVoice) voice).cancelled(task);
                return true;
            }
            default -> {
                return answers(deed);
            }
        }
        return false;
    }

    private boolean answers(Deed deed) throws IOException, InterruptedException {
        switch (deed.word(0)) {
            case "answer" -> voice.completed(task, deed.text(1));
            case "echo" -> voice.completed(task, task.prompt());
            case "fail" -> voice.failed(task, deed.text(1));
            case "block" -> voice.blocked(task, deed.text(1));
            case "misbehave" -> {
                return misdeeds.commit(Misbehaviour.valueOf(deed.word(1)));
            }
            default -> throw new IllegalArgumentException("nobody knows how to " + deed.word(0));
        }
        return true;
    }

    private void change(Deed deed) throws IOException {
        Path file = task.directory().resolve(deed.word(1));
        Files.createDirectories(file.toAbsolutePath().getParent());
        switch (deed.word(0)) {
            case "write" -> Files.writeString(file, deed.text(2));
            case "append" ->
                Files.writeString(file, deed.text(2), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            default -> Files.deleteIfExists(file);
        }
    }

    private static void await(Path file) throws InterruptedException {
        while (!Files.exists(file)) {
            TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
        }
    }
}
