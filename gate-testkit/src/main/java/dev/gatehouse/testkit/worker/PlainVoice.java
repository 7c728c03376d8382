package dev.gatehouse.testkit.worker;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;

/** Takes its prompt from standard input, or from the file that the environment names, and answers by its exit code. */
final class PlainVoice implements Voice {

    private final BufferedReader input;
    private boolean asked;

    PlainVoice(BufferedReader input) {
        this.input = input;
    }

    @Override
    public Optional<Task> listen() throws IOException {
        if (asked) {
            return Optional.empty();
        }
        asked = true;
        String file = Environment.value("GATEHOUSE_PROMPT", "");
        String prompt =
                file.isEmpty() ? input.lines().collect(Collectors.joining("\n")) : Files.readString(Path.of(file));
        return Optional.of(Environment.task(prompt, ""));
    }

    @Override
    public void progress(Task task, String text) {
        Out.line(text);
    }

    @Override
    public String progressLine(Task task, String text) {
        return text;
    }

    @Override
    public void heartbeat() {
        Out.line(".");
    }

    @Override
    public void spent(Task task, String dollars, String tokens) {
        Out.line("spent " + dollars + " dollars and " + tokens + " tokens");
    }

    @Override
    public void retry(int attempt, String delayMillis, int status) {
        Out.line("retrying after " + status);
    }

    @Override
    public void rateLimit(String resetsAt) {
        Out.line("rate used up");
    }

    @Override
    public void completed(Task task, String claim) {
        Out.line(claim);
    }

    @Override
    public String resultLine(Task task, String claim) {
        return claim;
    }

    @Override
    public void failed(Task task, String claim) {
        Out.line(claim);
        Runtime.getRuntime().halt(1);
    }

    @Override
    public void blocked(Task task, String evidence) throws IOException {
        Files.writeString(Path.of(Environment.value("GATEHOUSE_BLOCKED", "blocked.md")), evidence);
    }
}
