package dev.gatehouse.report;

import dev.gatehouse.config.Feedback;
import dev.gatehouse.gate.Rule;
import dev.gatehouse.submission.Content;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What reports draw on beside the verdict.
 *
 * @param head the judged files, for source frames
 * @param rules the rules of the gate types in the plan and of the host, for explanations
 * @param feedback bounds of what a worker is told
 * @param style how the terminal wants its text
 * @param previous fingerprints of the findings of the attempt before, from {@link
 *     dev.gatehouse.feedback.Delta#fingerprints}; empty when there was none
 * @param fullReport where everything can be read, if it was written
 * @param reproduce the command that gives this verdict again, as arguments
 * @param version of Gatehouse
 */
public record ReportContext(
        Content head,
        List<Rule> rules,
        Feedback feedback,
        Style style,
        Optional<Set<String>> previous,
        Optional<Path> fullReport,
        List<String> reproduce,
        String version) {
    public ReportContext {
        rules = List.copyOf(rules);
        reproduce = List.copyOf(reproduce);
    }

    /** The same with other files to show, and another command to print. */
    public ReportContext showing(Content files, List<String> command) {
        return new ReportContext(files, rules, feedback, style, previous, fullReport, command, version);
    }

    /** The same for another terminal. */
    public ReportContext styled(Style other) {
        return new ReportContext(head, rules, feedback, other, previous, fullReport, reproduce, version);
    }
}
