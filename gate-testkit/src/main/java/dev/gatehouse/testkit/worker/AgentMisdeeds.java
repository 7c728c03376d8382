package dev.gatehouse.testkit.worker;

/** What a worker can say of itself, its provider and its task that isn't so or isn't good. */
final class AgentMisdeeds {

    private static final int OVERLOADED = 529;
    private static final int STORM = 20;

    private final Voice voice;
    private final Cancellations cancellations;
    private final Task task;

    AgentMisdeeds(Voice voice, Cancellations cancellations, Task task) {
        this.voice = voice;
        this.cancellations = cancellations;
        this.task = task;
    }

    void addTo(Misdeeds all) {
        all.add(
                Misbehaviour.ANSWERS_OLDER_EPOCH,
                () -> answerFor(
                        new Task(task.id(), task.attempt(), task.epoch() - 1, "", "", task.directory(), task.temp())));
        all.add(
                Misbehaviour.ANSWERS_OTHER_TASK,
                () -> answerFor(
                        new Task("another", task.attempt(), task.epoch(), "", "", task.directory(), task.temp())));
        all.addDetour(Misbehaviour.WRONG_VERSION, () -> {});
        all.addDetour(Misbehaviour.SPEAKS_BEFORE_HELLO, () -> {});
        all.add(Misbehaviour.IGNORES_CANCEL, ProcessMisdeeds::stay);
        all.add(Misbehaviour.COMPLETES_WHEN_CANCELLED, () -> {
            cancellations.await(task);
            voice.completed(task, "too late");
            return true;
        });
        all.add(Misbehaviour.ASKS_PERMISSION, () -> {
            voice.completed(task, ((ClaudeVoice) voice).ask("Bash"));
            return true;
        });
        all.add(Misbehaviour.STALE_SESSION, this::staleSession);
        all.addDetour(Misbehaviour.CLAIMS_WITHOUT_WORK, () -> {});
        addProviders(all);
    }

    /** What a provider does, or is said to do. */
    private void addProviders(Misdeeds all) {
        all.add(Misbehaviour.OVERLOADED_PROVIDER, this::storm);
        all.add(Misbehaviour.RATE_LIMITED, () -> {
            voice.rateLimit("4102444800");
            return giveUp("usage limit reached");
        });
        all.add(Misbehaviour.ERROR_CALLED_SUCCESS, this::errorCalledSuccess);
        all.addDetour(Misbehaviour.CLOCK_JUMPS, () -> {
            voice.retry(1, "-86400000", OVERLOADED);
            voice.rateLimit("-1");
            voice.rateLimit("9223372036854775807");
        });
        all.add(Misbehaviour.OVERSPENDS, () -> {
            voice.spent(task, "1000.0", "100000000");
            return ProcessMisdeeds.stay();
        });
        all.addDetour(Misbehaviour.ABSURD_USAGE, () -> voice.spent(task, "-1e308", "-9223372036854775808"));
        all.add(
                Misbehaviour.REFUSES_ROOT,
                () -> refuse("--dangerously-skip-permissions cannot be used with root/sudo privileges for security"
                        + " reasons"));
    }

    /** Answers for a task that it wasn't given, and then leaves. */
    private boolean answerFor(Task other) {
        voice.completed(other, "done");
        Runtime.getRuntime().halt(0);
        return true;
    }

    private boolean storm() {
        for (int i = 1; i <= STORM; i++) {
            voice.retry(i, "1000", OVERLOADED);
        }
        return giveUp("API Error: 529 overloaded_error");
    }

    private boolean giveUp(String why) {
        if (voice instanceof ClaudeVoice claude) {
            claude.errorCalledSuccess("null", why);
        } else {
            voice.failed(task, why);
        }
        return true;
    }

    private boolean errorCalledSuccess() {
        if (voice instanceof ClaudeVoice claude) {
            claude.errorCalledSuccess("500", "API Error: 500 internal server error");
        } else {
            voice.failed(task, "API Error: 500 internal server error");
        }
        return true;
    }

    private boolean staleSession() {
        if (task.session().isEmpty()) {
            voice.completed(task, "begun anew");
            return true;
        }
        String lost = "No conversation found with session ID: " + task.session();
        if (voice instanceof ClaudeVoice claude) {
            System.err.println(lost);
            Out.line(claude.result("error_during_execution", true, "\"errors\":[" + Json.quoted(lost) + "]"));
            Runtime.getRuntime().halt(1);
        }
        voice.failed(task, lost);
        return true;
    }

    private static boolean refuse(String why) {
        System.err.println(why);
        Runtime.getRuntime().halt(1);
        return true;
    }
}
