package dev.gatehouse.testkit.worker;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Speaks as Claude Code does without a terminal: JSON lines both ways. */
final class ClaudeVoice implements Voice {

    private static final String RESUME = "--resume=";

    private final BufferedReader input;
    private final String resumed;
    private String session = "5c21b5a2-6f0e-4d3e-9b63-000000000001";

    ClaudeVoice(BufferedReader input, List<String> arguments) {
        this.input = input;
        this.resumed = arguments.stream()
                .filter(argument -> argument.startsWith(RESUME))
                .map(argument -> argument.substring(RESUME.length()))
                .findFirst()
                .orElse("");
        if (!resumed.isEmpty()) {
            session = resumed;
        }
    }

    @Override
    public Optional<Task> listen() throws IOException {
        for (String line; (line = input.readLine()) != null; ) {
            if (line.contains("\"type\":\"user\"")) {
                Out.line(
                        "{\"type\":\"system\",\"subtype\":\"init\",\"cwd\":"
                                + Json.quoted(Path.of("").toAbsolutePath().toString())
                                + ",\"session_id\":\"" + session
                                + "\",\"tools\":[\"Bash\",\"Edit\",\"Read\"],\"mcp_servers\":[],"
                                + "\"model\":\"scripted\",\"permissionMode\":\"acceptEdits\",\"claude_code_version\":\"2.1.197\"}");
                return Optional.of(Environment.task(Json.text(line, "content").orElse(""), resumed));
            }
        }
        return Optional.empty();
    }

    /** Asks whether a tool may be used, and gives the answer. */
    String ask(String tool) throws IOException {
        Out.line(
                "{\"type\":\"control_request\",\"request_id\":\"q1\",\"request\":{\"subtype\":\"can_use_tool\",\"tool_name\":"
                        + Json.quoted(tool) + ",\"input\":{\"command\":\"ls\"}}}");
        String answer = input.readLine();
        return answer == null ? "" : Json.text(answer, "behavior").orElse("");
    }

    @Override
    public void progress(Task task, String text) {
        Out.line(progressLine(task, text));
    }

    @Override
    public String progressLine(Task task, String text) {
        return "{\"type\":\"assistant\",\"message\":{\"id\":\"msg_1\",\"role\":\"assistant\",\"content\":[{\"type\":\"text\","
                + "\"text\":" + Json.quoted(text) + "}],\"usage\":{\"input_tokens\":10,\"output_tokens\":5}},"
                + "\"parent_tool_use_id\":null,\"session_id\":\"" + session + "\"}";
    }

    @Override
    public void heartbeat() {
        Out.line("{\"type\":\"stream_event\",\"session_id\":\"" + session + "\"}");
    }

    @Override
    public void spent(Task task, String dollars, String tokens) {
        Out.line(
                "{\"type\":\"assistant\",\"message\":{\"id\":\"msg_2\",\"role\":\"assistant\",\"content\":[],\"usage\":"
                        + "{\"input_tokens\":" + tokens + ",\"output_tokens\":0}},\"session_id\":\"" + session + "\"}");
    }

    @Override
    public void retry(int attempt, String delayMillis, int status) {
        Out.line("{\"type\":\"system\",\"subtype\":\"api_retry\",\"attempt\":" + attempt
                + ",\"max_retries\":10,\"retry_delay_ms\":" + delayMillis + ",\"error_status\":" + status
                + ",\"error\":\"overloaded\"}");
    }

    @Override
    public void rateLimit(String resetsAt) {
        Out.line("{\"type\":\"rate_limit_event\",\"rate_limit_info\":{\"status\":\"rejected\",\"resetsAt\":" + resetsAt
                + ",\"rateLimitType\":\"five_hour\"}}");
    }

    @Override
    public void completed(Task task, String claim) {
        Out.line(resultLine(task, claim));
    }

    @Override
    public String resultLine(Task task, String claim) {
        return result("success", false, "\"result\":" + Json.quoted(claim));
    }

    @Override
    public void failed(Task task, String claim) {
        Out.line(result("error_during_execution", true, "\"errors\":[" + Json.quoted(claim) + "]"));
    }

    /** A failed call as it really comes. */
    void errorCalledSuccess(String status, String text) {
        Out.line(result("success", true, "\"api_error_status\":" + status + ",\"result\":" + Json.quoted(text)));
    }

    String result(String subtype, boolean error, String more) {
        return "{\"type\":\"result\",\"subtype\":\"" + subtype + "\",\"is_error\":" + error + "," + more
                + ",\"duration_ms\":1,\"num_turns\":3,\"total_cost_usd\":0.01,\"usage\":{\"input_tokens\":80,\"output_tokens\":20},"
                + "\"modelUsage\":{},\"permission_denials\":[{\"tool_name\":\"WebFetch\",\"tool_use_id\":\"t\",\"tool_input\":{\"url\":\"u\"}}],"
                + "\"terminal_reason\":\"completed\",\"session_id\":\"" + session + "\"}";
    }

    @Override
    public void blocked(Task task, String evidence) throws IOException {
        Files.writeString(Path.of(Environment.value("GATEHOUSE_BLOCKED", "blocked.md")), evidence);
        completed(task, "A person has to decide.");
    }
}
