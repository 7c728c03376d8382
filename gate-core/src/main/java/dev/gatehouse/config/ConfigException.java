package dev.gatehouse.config;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A configuration that cannot be used: the user's to put right, never a fault of the program. */
public final class ConfigException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private static final Comparator<ConfigProblem> IN_FILE_ORDER = Comparator.comparingInt(
                    (ConfigProblem problem) -> problem.at().line())
            .thenComparingInt(problem -> problem.at().column());

    private final transient List<ConfigProblem> problems;

    /** @param problems at least one; they are put in the order of the file, and the first fifty kept */
    public ConfigException(List<ConfigProblem> problems) {
        this(problems.stream().sorted(IN_FILE_ORDER).limit(Problems.MOST), problems.size());
    }

    private ConfigException(Stream<ConfigProblem> sorted, int count) {
        this(sorted.toList(), count);
    }

    private ConfigException(List<ConfigProblem> sorted, int count) {
        super(summary(sorted, count));
        this.problems = sorted;
    }

    /** What is wrong, at least one. */
    public List<ConfigProblem> problems() {
        return problems;
    }

    /** All problems as people read them, an empty line between two. */
    public String render() {
        StringBuilder text = new StringBuilder();
        for (ConfigProblem problem : problems) {
            text.append(text.isEmpty() ? "" : "\n\n").append(problem.render());
        }
        return text.toString();
    }

    private static String summary(List<ConfigProblem> problems, int count) {
        if (problems.isEmpty()) {
            throw new IllegalArgumentException("a ConfigException needs at least one problem");
        }
        String first = ProblemText.headline(problems.get(0));
        return count == 1 ? first : first + " (and " + (count - 1) + " more)";
    }
}
