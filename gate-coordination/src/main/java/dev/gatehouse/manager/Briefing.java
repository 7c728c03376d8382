package dev.gatehouse.manager;

import dev.gatehouse.task.Task;
import java.util.List;
import java.util.Optional;

/** What a worker is told: its task, and of earlier attempts what was wrong with them and only that. */
final class Briefing {
    private static final String WAY_OUT = """
            If you cannot do this as asked (something is contradictory, missing, or not yours to decide), do not work
            around it: write down what you found, run `gate blocked --evidence FILE`, and stop. That is not a failed attempt.
            """;

    private Briefing() {}

    /** All of it, for a worker that knows nothing yet. */
    static String whole(Task task, Departure departure) {
        StringBuilder text = new StringBuilder(task.spec().prompt().strip()).append("\n");
        earlier(task, departure).ifPresent(part -> text.append('\n').append(part));
        text.append("\nWhat you leave in this folder is judged when you are done; nobody else works in it.\n");
        return text.append(WAY_OUT).toString();
    }

    /** What is new, for an agent that remembers the rest. */
    static String news(Task task, Departure departure) {
        return earlier(task, departure).orElse("Go on with your task.\n");
    }

    private static Optional<String> earlier(Task task, Departure departure) {
        StringBuilder text = new StringBuilder();
        task.feedback()
                .filter(feedback -> !feedback.isBlank())
                .ifPresent(feedback -> text.append("Your last attempt was not accepted. What stands in the way:\n\n")
                        .append(feedback.strip())
                        .append("\n\n"));
        if (departure.continues()) {
            text.append("The folder holds your work so far; put it right rather than begin again.\n");
        }
        List<String> conflicts = departure.conflicts();
        if (!conflicts.isEmpty()) {
            text.append(
                            "Others' work was accepted meanwhile and is merged in; these files have conflict marks to resolve: ")
                    .append(String.join(", ", conflicts))
                    .append("\n");
        }
        return text.length() == 0 ? Optional.empty() : Optional.of(text.toString());
    }
}
