package dev.gatehouse.task;

import dev.gatehouse.task.Refusal.Cause;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something that is asked of a run. Immutable. */
public final class RunCommand {
    private final String name;
    private final RunEvent event;

    private RunCommand(String name, RunEvent event) {
        this.name = name;
        this.event = event;
    }

    /** Makes the run known. */
    public static RunCommand plan(RunSpec spec) {
        return new RunCommand("plan", new RunEvent.Planned(spec));
    }

    /** Lets it start. */
    public static RunCommand approve(String by) {
        return new RunCommand("approve", new RunEvent.Approved(by));
    }

    /** Starts it; refused as long as an approval is missing. */
    public static RunCommand start(String manager) {
        return new RunCommand("start", new RunEvent.Started(manager));
    }

    /**
     * Takes it up again, after a crash or after its end.
     *
     * @param paused time since the journal's last event of this run
     */
    public static RunCommand resume(String manager, Duration paused) {
        return new RunCommand("resume", new RunEvent.Resumed(manager, paused.isNegative() ? Duration.ZERO : paused));
    }

    /** Ends it. */
    public static RunCommand end(RunEvent.Ending ending, String reason) {
        return new RunCommand("end", new RunEvent.Ended(ending, reason));
    }

    Streams.Command.Answer<RunEvent> on(@Nullable Run run) {
        boolean first = event instanceof RunEvent.Planned;
        if (run == null) {
            return first ? granted() : denied(Cause.UNKNOWN, "there is no such run; plan it first");
        }
        if (first) {
            return denied(Cause.EXISTS, "the run " + run.spec().id() + " is planned already");
        }
        if (run.allows(event)) {
            return granted();
        }
        boolean unapproved = run.state() == RunState.PLANNED && event instanceof RunEvent.Started;
        return denied(
                Cause.STATE,
                name + ": the run " + run.spec().id() + " is "
                        + (unapproved ? "not approved yet" : run.state().word()));
    }

    private Streams.Command.Answer<RunEvent> granted() {
        return new Streams.Command.Answer<>(List.of(event), null);
    }

    private static Streams.Command.Answer<RunEvent> denied(Cause cause, String reason) {
        return new Streams.Command.Answer<>(List.of(), new Refusal(cause, reason));
    }
}
