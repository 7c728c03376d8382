package dev.gatehouse.report;

import dev.gatehouse.verdict.Verdict;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The formats that a verdict can be written in. */
public enum Format implements Report {
    /** For a terminal and a person. */
    HUMAN(new HumanReport()),
    /** For an agent, within the characters that the policy allows. */
    AGENT(new AgentReport()),
    /** One JSON object: docs/verdict-format.md. */
    JSON(new JsonReport()),
    /** One JSON object a line: the verdict, each gate, each finding. */
    JSONL(new JsonLinesReport()),
    /** SARIF 2.1.0. */
    SARIF(new SarifReport()),
    /** JUnit XML, a test case per gate. */
    JUNIT(new JunitReport()),
    /** GitHub workflow commands. */
    GITHUB(new GithubReport()),
    /** Markdown, for a job summary or a comment. */
    MARKDOWN(new MarkdownReport());

    private final Report report;

    Format(Report report) {
        this.report = report;
    }

    /** The name on the command line. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The format of that name. */
    public static Optional<Format> named(String id) {
        return Arrays.stream(values()).filter(format -> format.id().equals(id)).findFirst();
    }

    @Override
    public void write(Verdict verdict, ReportContext context, Appendable out) throws IOException {
        report.write(verdict, context, out);
    }
}
