package dev.gatehouse.cli;

import dev.gatehouse.manager.Following;
import dev.gatehouse.task.TaskEvent;
import dev.gatehouse.task.TaskId;
import java.io.PrintStream;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** A line for each thing that a person wants to know of while a run goes on. */
final class RunLines implements Following.Listener {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(ZoneId.systemDefault());
    private static final int MOST = 160;

    private final PrintStream out;

    RunLines(PrintStream out) {
        this.out = out;
    }

    @Override
    public void happened(TaskId id, TaskEvent event, Instant at) {
        text(event).ifPresent(text -> {
            out.println(TIME.format(at) + "  " + id.task() + "  " + brief(text));
            out.flush();
        });
    }

    private static Optional<String> text(TaskEvent event) {
        String text = null;
        if (event instanceof TaskEvent.Assigned assigned) {
            text = "attempt " + assigned.attempt() + " by " + assigned.worker();
        } else if (event instanceof TaskEvent.AttemptFailed failed) {
            text = failed.outcome().word() + ": " + failed.message();
        } else if (event instanceof TaskEvent.JudgingStarted judging) {
            text = "judging " + judging.commit().substring(0, 8);
        } else if (event instanceof TaskEvent.Rejected rejected) {
            text = "rejected: " + rejected.reason();
        } else if (event instanceof TaskEvent.GateInfrastructure gates) {
            text = "gates could not do their work, retry " + gates.retry() + ": " + gates.cause();
        } else if (event instanceof TaskEvent.AcceptAbandoned abandoned) {
            text = "not integrated: " + abandoned.reason();
        } else if (event instanceof TaskEvent.Accepted accepted) {
            text = "accepted as " + accepted.tip().substring(0, 8);
        } else if (event instanceof TaskEvent.PersonAsked asked) {
            text = "needs a person: " + asked.question();
        } else if (event instanceof TaskEvent.DeadLettered letter) {
            text = "given up: " + letter.reason();
        } else if (event instanceof TaskEvent.Cancelled cancelled) {
            text = "cancelled by " + cancelled.by() + ": " + cancelled.reason();
        }
        return Optional.ofNullable(text);
    }

    /** One line; workers' and gates' words are data. */
    private static String brief(String text) {
        String line = Complaints.printable(text.strip().replaceAll("\\s+", " "));
        return line.length() <= MOST ? line : line.substring(0, MOST - 1) + "…";
    }
}
