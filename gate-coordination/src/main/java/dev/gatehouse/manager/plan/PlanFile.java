package dev.gatehouse.manager.plan;

import dev.gatehouse.config.ConfigException;
import dev.gatehouse.config.RecordDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Reads plans: TASKS.yaml, or the same as JSON from a planner. May be used from several threads. */
public final class PlanFile {
    /** The usual name. */
    public static final String NAME = "TASKS.yaml";

    private PlanFile() {}

    /**
     * Reads a plan and the files with prompts that it names.
     *
     * @throws ConfigException with every problem found, each with line, column and remedy
     * @throws IOException if the plan itself cannot be read
     */
    public static Plan read(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        return read(file.toString(), Files.readString(file), new PromptFolder(folder == null ? file : folder));
    }

    /**
     * Reads a plan that an agent has made: JSON or YAML, prompts inline.
     *
     * @param shownName the name to show in messages
     * @throws ConfigException with every problem found; its text can be given back to the agent
     */
    public static Plan ofPlanner(String shownName, String text) {
        return read(shownName, withoutTabs(text), Prompts::none);
    }

    /**
     * The workers of a plan that was read before, without looking at its prompts.
     *
     * @param text out of {@link Plan#text()}
     * @throws ConfigException if this version reads it differently
     */
    public static Map<String, WorkerEntry> workers(String shownName, String text) {
        return document(shownName, text).value().workers();
    }

    /** JSON may be indented with tabs, YAML may not; within the strings of JSON there are none. */
    private static String withoutTabs(String text) {
        return text.stripLeading().startsWith("{") ? text.replace('\t', ' ') : text;
    }

    private static Plan read(String shownName, String text, Prompts prompts) {
        RecordDocument<PlanDocument> document = document(shownName, text);
        Map<String, String> read = new PlanCheck(document, prompts).run();
        return new Plan(document.value(), read, text);
    }

    private static RecordDocument<PlanDocument> document(String shownName, String text) {
        return RecordDocument.read(shownName, text, "tasks", PlanDocument.class);
    }
}
