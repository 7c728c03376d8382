package dev.gatehouse.cli;

import dev.gatehouse.task.Attempt;
import dev.gatehouse.task.Run;
import dev.gatehouse.task.Task;
import dev.gatehouse.task.TaskState;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** The tasks of a run as a table, what needs a person first. */
final class StatusTable {
    private static final int WIDEST_REASON = 70;

    private final PrintStream out;

    StatusTable(PrintStream out) {
        this.out = out;
    }

    void print(Run run, List<Task> tasks) {
        out.println();
        out.println("Run " + run.spec().id() + ": "
                + run.ending()
                        .map(Enum::name)
                        .map(String::toLowerCase)
                        .orElse(run.state().word())
                + (run.reason().isEmpty() ? "" : " (" + run.reason() + ")"));
        int width =
                tasks.stream().mapToInt(task -> task.id().task().length()).max().orElse(4);
        List<Task> sorted = new ArrayList<>(tasks);
        sorted.sort(Comparator.comparing((Task task) -> task.state() != TaskState.NEEDS_PERSON)
                .thenComparing(task -> task.state() != TaskState.DEAD_LETTERED));
        for (Task task : sorted) {
            out.println("  " + padded(task.id().task(), width) + "  "
                    + padded(task.state().word(), 13) + "  " + attempts(task) + cost(task) + trend(task)
                    + reason(task));
        }
        out.flush();
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }

    private static String attempts(Task task) {
        int count = task.attempts().size();
        return count + (count == 1 ? " attempt" : " attempts");
    }

    private static String cost(Task task) {
        return task.spent().dollars().micros() == 0 ? "" : ", " + task.spent().dollars();
    }

    /** How many findings stood in the way, attempt by attempt. */
    private static String trend(Task task) {
        String trend = task.attempts().stream()
                .flatMap(attempt -> attempt.judgement().map(Attempt.Judgement::findings).stream())
                .map(findings -> String.valueOf(findings.size()))
                .collect(Collectors.joining("→"));
        return trend.isEmpty() ? "" : ", findings " + trend;
    }

    private static String reason(Task task) {
        String why = task.question().orElse(task.reason()).strip().replaceAll("\\s+", " ");
        if (why.isEmpty()) {
            return "";
        }
        String line = Complaints.printable(why);
        return "; " + (line.length() <= WIDEST_REASON ? line : line.substring(0, WIDEST_REASON - 1) + "…");
    }
}
