package dev.gatehouse.worker.claude;

import dev.gatehouse.worker.attempt.Patience;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * How Claude Code is used as a worker.
 *
 * @param program the command and whatever comes before the arguments given here
 * @param model empty for the agent's own choice
 * @param fallbackModels taken in this order when the model is overloaded
 * @param permissions what may be done without being asked for
 * @param allowedTools rules such as {@code Bash(git *)} that need no permission; a tool that is asked for is granted when it is named
 *     here without a pattern
 * @param disallowedTools likewise, never granted
 * @param maxTurns empty for no limit but time and money
 * @param systemPrompt a file that is appended to the agent's system prompt
 * @param mcpServers a file that declares them; the judged project's own are never started
 * @param jsonSchema what the answer has to be like; it is the claim then
 * @param isolation what of the agent's surroundings it looks at
 * @param keptVariables names beginning with {@code CLAUDE_CODE_} that are left in the environment, such as a token's
 */
public record ClaudeOptions(
        List<String> program,
        Optional<String> model,
        List<String> fallbackModels,
        Permissions permissions,
        List<String> allowedTools,
        List<String> disallowedTools,
        OptionalInt maxTurns,
        Optional<Path> systemPrompt,
        Optional<Path> mcpServers,
        Optional<String> jsonSchema,
        Isolation isolation,
        Set<String> keptVariables,
        Patience patience) {

    public ClaudeOptions {
        program = List.copyOf(program);
        fallbackModels = List.copyOf(fallbackModels);
        allowedTools = List.copyOf(allowedTools);
        disallowedTools = List.copyOf(disallowedTools);
        keptVariables = Set.copyOf(keptVariables);
        if (program.isEmpty()) {
            throw new IllegalArgumentException("program must name at least the command, such as claude");
        }
    }

    /** {@code claude} that may edit files, and looks at no settings but its worker's own. */
    public static ClaudeOptions standard() {
        return new ClaudeOptions(
                List.of("claude"),
                Optional.empty(),
                List.of(),
                Permissions.ACCEPT_EDITS,
                List.of(),
                List.of(),
                OptionalInt.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Isolation.OWN_SETTINGS,
                Set.of(),
                Patience.DEFAULT);
    }

    public ClaudeOptions withProgram(List<String> newProgram) {
        return new ClaudeOptions(
                newProgram,
                model,
                fallbackModels,
                permissions,
                allowedTools,
                disallowedTools,
                maxTurns,
                systemPrompt,
                mcpServers,
                jsonSchema,
                isolation,
                keptVariables,
                patience);
    }

    public ClaudeOptions withModel(Optional<String> newModel) {
        return new ClaudeOptions(
                program,
                newModel,
                fallbackModels,
                permissions,
                allowedTools,
                disallowedTools,
                maxTurns,
                systemPrompt,
                mcpServers,
                jsonSchema,
                isolation,
                keptVariables,
                patience);
    }

    public ClaudeOptions withPermissions(Permissions newPermissions) {
        return new ClaudeOptions(
                program,
                model,
                fallbackModels,
                newPermissions,
                allowedTools,
                disallowedTools,
                maxTurns,
                systemPrompt,
                mcpServers,
                jsonSchema,
                isolation,
                keptVariables,
                patience);
    }

    public ClaudeOptions withAllowedTools(List<String> newAllowedTools) {
        return new ClaudeOptions(
                program,
                model,
                fallbackModels,
                permissions,
                newAllowedTools,
                disallowedTools,
                maxTurns,
                systemPrompt,
                mcpServers,
                jsonSchema,
                isolation,
                keptVariables,
                patience);
    }

    public ClaudeOptions withJsonSchema(Optional<String> newJsonSchema) {
        return new ClaudeOptions(
                program,
                model,
                fallbackModels,
                permissions,
                allowedTools,
                disallowedTools,
                maxTurns,
                systemPrompt,
                mcpServers,
                newJsonSchema,
                isolation,
                keptVariables,
                patience);
    }

    public ClaudeOptions withPatience(Patience newPatience) {
        return new ClaudeOptions(
                program,
                model,
                fallbackModels,
                permissions,
                allowedTools,
                disallowedTools,
                maxTurns,
                systemPrompt,
                mcpServers,
                jsonSchema,
                isolation,
                keptVariables,
                newPatience);
    }

    /** What may be done without being asked for. */
    public enum Permissions {
        DEFAULT("default"),
        ACCEPT_EDITS("acceptEdits"),
        PLAN("plan"),
        /** Whatever isn't allowed by name is denied. */
        DONT_ASK("dontAsk"),
        /** Everything; refused by the agent when it runs as root. */
        BYPASS("bypassPermissions");

        private final String word;

        Permissions(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }

        /** Whether there are tools to ask for. */
        boolean asks() {
            return this == DEFAULT || this == ACCEPT_EDITS;
        }
    }

    /** What of its surroundings the agent looks at. Neither runs hooks or servers that the judged project brings. */
    public enum Isolation {
        /** The settings of its own folder, and none of the project's. */
        OWN_SETTINGS,
        /** No hooks, plugins or memories at all; needs an API key in the environment, logins aren't read. */
        BARE
    }
}
