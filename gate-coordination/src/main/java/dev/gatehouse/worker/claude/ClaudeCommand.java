package dev.gatehouse.worker.claude;

import dev.gatehouse.worker.Assignment;
import dev.gatehouse.worker.attempt.AgentEnvironment;
import dev.gatehouse.worker.attempt.BlockedFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Arguments and environment of the command line. The prompt is in neither. */
final class ClaudeCommand {

    private ClaudeCommand() {}

    static List<String> argv(ClaudeOptions options, Assignment assignment, Optional<String> session) {
        List<String> argv = new ArrayList<>(options.program());
        argv.addAll(List.of("-p", "--input-format", "stream-json", "--output-format", "stream-json", "--verbose"));
        argv.addAll(List.of("--setting-sources", "user", "--strict-mcp-config"));
        if (options.isolation() == ClaudeOptions.Isolation.BARE) {
            argv.add("--bare");
        }
        permissions(argv, options);
        argv.addAll(List.of("--max-budget-usd", assignment.limits().dollars().toPlainString()));
        options.maxTurns().ifPresent(most -> argv.addAll(List.of("--max-turns", Integer.toString(most))));
        options.model().ifPresent(model -> argv.addAll(List.of("--model", model)));
        if (!options.fallbackModels().isEmpty()) {
            argv.addAll(List.of("--fallback-model", String.join(",", options.fallbackModels())));
        }
        options.systemPrompt().ifPresent(file -> argv.addAll(List.of("--append-system-prompt-file", file.toString())));
        options.mcpServers().ifPresent(file -> argv.addAll(List.of("--mcp-config", file.toString())));
        options.jsonSchema().ifPresent(schema -> argv.addAll(List.of("--json-schema", schema)));
        session.ifPresent(id -> argv.add("--resume=" + id));
        return argv;
    }

    private static void permissions(List<String> argv, ClaudeOptions options) {
        argv.addAll(List.of("--permission-mode", options.permissions().word()));
        if (options.permissions().asks()) {
            argv.addAll(List.of("--permission-prompt-tool", "stdio"));
        }
        if (!options.allowedTools().isEmpty()) {
            argv.addAll(List.of("--allowedTools", String.join(",", options.allowedTools())));
        }
        if (!options.disallowedTools().isEmpty()) {
            argv.addAll(List.of("--disallowedTools", String.join(",", options.disallowedTools())));
        }
    }

    /** An agent that finds itself inside another behaves differently, and two must not write one configuration. */
    static Map<String, String> environment(ClaudeOptions options, Assignment assignment, BlockedFile blocked) {
        Map<String, String> environment = AgentEnvironment.of(assignment);
        environment
                .keySet()
                .removeIf(name -> isInherited(name) && !options.keptVariables().contains(name));
        environment.put("CLAUDE_CONFIG_DIR", assignment.home().toString());
        environment.put(BlockedFile.VARIABLE, blocked.path().toString());
        return environment;
    }

    private static boolean isInherited(String name) {
        return name.equals("CLAUDECODE") || name.startsWith("CLAUDE_CODE_");
    }
}
