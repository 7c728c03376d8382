package dev.gatehouse.gates.secrets;

import dev.gatehouse.gate.Rule;
import dev.gatehouse.gate.Rule.Help;
import dev.gatehouse.gate.Scope;
import dev.gatehouse.gates.secrets.format.Format;
import dev.gatehouse.gates.secrets.format.Formats;
import java.util.List;

/** The rules of the gate: one for each format, explained by it. */
final class SecretsRules {
    private static final String WHY =
            "An agent that needs a credential takes the one it can see and writes it where the code works: into a source"
                    + " file, a test, a log that it commits. Once pushed, it counts as known to everybody.";

    private SecretsRules() {}

    static List<Rule> all() {
        return Formats.ALL.stream().map(SecretsRules::rule).toList();
    }

    private static Rule rule(Format format) {
        return new Rule(format.rule(), format.level(), Scope.ALL, help(format));
    }

    private static Help help(Format format) {
        return new Help(
                "The submission adds " + format.title() + ".",
                WHY,
                bad(format),
                "client = Client(os.environ[\"SERVICE_TOKEN\"])",
                remedy(format));
    }

    private static String bad(Format format) {
        String start = format.keywords().get(0);
        if (!format.bad().isEmpty()) {
            return format.bad();
        }
        return switch (format.kind()) {
            case TOKEN, NAMED -> "client = Client(\"" + start + "…\")";
            case BLOCK -> start + " …";
            case ASSIGNMENT -> "api_token = \"…\"   # 40 random characters";
        };
    }

    /** What to do about a secret of that format. */
    static String remedy(Format format) {
        return "take it out, " + format.revoke() + ", and read it from the environment or a secret store";
    }
}
