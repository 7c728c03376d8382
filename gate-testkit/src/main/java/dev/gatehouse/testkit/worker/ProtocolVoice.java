package dev.gatehouse.testkit.worker;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** Speaks the worker protocol, version 1. Its input is read all the time, so that it hears of a cancellation. */
final class ProtocolVoice implements Voice {

    private static final String END = "";

    private final BlockingQueue<String> tasks = new LinkedBlockingQueue<>();
    private final Cancellations cancellations;

    ProtocolVoice(BufferedReader input, String version, Cancellations cancellations) {
        this.cancellations = cancellations;
        Thread reader = new Thread(() -> read(input, version), "input");
        reader.setDaemon(true);
        reader.start();
    }

    private void read(BufferedReader input, String version) {
        try {
            for (String line; (line = input.readLine()) != null; ) {
                switch (Json.text(line, "type").orElse("")) {
                    case "hello" ->
                        Out.line("{\"type\":\"hello\",\"version\":" + version + ",\"versions\":[" + version
                                + "],\"worker\":\"scripted\"}");
                    case "task" -> tasks.add(line);
                    case "cancel" -> cancellations.cancel(Json.whole(line, "epoch"));
                    case "shutdown" -> tasks.add(END);
                    default -> {}
                }
            }
        } catch (IOException e) {
            // The manager has gone, which is the end of the input.
        }
        tasks.add(END);
    }

    @Override
    public Optional<Task> listen() throws IOException {
        try {
            String line = tasks.take();
            return line.equals(END) ? Optional.empty() : Optional.of(task(line));
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private static Task task(String line) {
        return new Task(
                Json.text(line, "task").orElse(""),
                (int) Json.whole(line, "attempt"),
                Json.whole(line, "epoch"),
                Json.text(line, "prompt").orElse(""),
                Json.text(line, "session").orElse(""),
                Path.of(Json.text(line, "directory").orElse(".")),
                Path.of(Json.text(line, "temp").orElse(".")));
    }

    @Override
    public void progress(Task task, String text) {
        Out.line(progressLine(task, text));
    }

    @Override
    public String progressLine(Task task, String text) {
        return head("progress", task) + ",\"text\":" + Json.quoted(text) + ",\"session\":\"s-" + task.id() + "\"}";
    }

    @Override
    public void heartbeat() {
        Out.line("{\"type\":\"heartbeat\"}");
    }

    @Override
    public void spent(Task task, String dollars, String tokens) {
        Out.line(head("progress", task) + ",\"usage\":{\"dollars\":" + dollars + ",\"tokens\":" + tokens
                + ",\"turns\":1}}");
    }

    @Override
    public void retry(int attempt, String delayMillis, int status) {
        Out.line("{\"type\":\"retry\",\"attempt\":" + attempt + ",\"delay_ms\":" + delayMillis + ",\"status\":" + status
                + ",\"error\":\"overloaded\"}");
    }

    @Override
    public void rateLimit(String resetsAt) {
        Out.line("{\"type\":\"rate_limit\",\"level\":\"rejected\",\"resets_at\":" + resetsAt
                + ",\"window\":\"five_hour\"}");
    }

    @Override
    public void completed(Task task, String claim) {
        Out.line(resultLine(task, claim));
    }

    @Override
    public String resultLine(Task task, String claim) {
        return head("result", task) + ",\"status\":\"completed\",\"claim\":" + Json.quoted(claim)
                + ",\"usage\":{\"dollars\":0.01,\"tokens\":100,\"turns\":1}}";
    }

    @Override
    public void failed(Task task, String claim) {
        Out.line(head("result", task) + ",\"status\":\"failed\",\"claim\":" + Json.quoted(claim) + "}");
    }

    void cancelled(Task task) {
        Out.line(head("result", task) + ",\"status\":\"cancelled\"}");
    }

    @Override
    public void blocked(Task task, String evidence) {
        Out.line(head("blocked", task) + ",\"evidence\":" + Json.quoted(evidence) + "}");
    }

    private static String head(String type, Task task) {
        return "{\"type\":\"" + type + "\",\"task\":" + Json.quoted(task.id()) + ",\"epoch\":" + task.epoch();
    }
}
