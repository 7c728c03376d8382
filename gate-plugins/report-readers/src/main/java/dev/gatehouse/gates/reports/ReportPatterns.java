package dev.gatehouse.gates.reports;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a policy says that reports are: patterns over the paths of the tree, and patterns that start with
 * {@code {out}/} over the folder that the gate's command is given for its outputs.
 */
public final class ReportPatterns {
    /** What the paths of reports in the folder for outputs start with. */
    public static final String OUT = "{out}/";

    private final List<String> texts;
    private final List<Glob> inTree = new ArrayList<>();
    private final List<Glob> inOut = new ArrayList<>();

    private ReportPatterns(List<String> texts) {
        this.texts = List.copyOf(texts);
        for (String text : texts) {
            boolean out = text.startsWith(OUT);
            (out ? inOut : inTree).add(Glob.of(out ? text.substring(OUT.length()) : text));
        }
    }

    /** @throws IllegalArgumentException if a pattern is malformed or leaves its folder */
    public static ReportPatterns of(List<String> texts) {
        return new ReportPatterns(texts);
    }

    /** Whether some reports are only there if the gate itself has run its command. */
    public boolean needOut() {
        return !inOut.isEmpty();
    }

    /**
     * A search for the reports of a run that is about to start.
     *
     * @param root of the tree
     * @param out the folder for outputs
     */
    public ReportSearch beforeRun(Path root, Path out) throws IOException {
        return ReportSearch.beforeRun(
                List.of(new ReportSearch.Area(root, "", inTree), new ReportSearch.Area(out, OUT, inOut)));
    }

    /** A search for the reports of a run that somebody else made in the tree. */
    public ReportSearch afterRun(Path root) {
        return ReportSearch.afterRun(root, inTree);
    }

    /** As the policy has them. */
    @Override
    public String toString() {
        return texts.toString();
    }
}
