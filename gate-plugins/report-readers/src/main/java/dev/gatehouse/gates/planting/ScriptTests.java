package dev.gatehouse.gates.planting;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tests in JavaScript and TypeScript by node's own runner, vitest, jest and mocha. */
final class ScriptTests implements TestLanguage {
    private static final Pattern FILES =
            Pattern.compile("(?:\\.(?:test|spec)|(?:^|/)(?:__tests__|tests?)/[^/]+|(?:^|/)test)\\.[cm]?[jt]sx?$");
    private static final Pattern MODULE = Pattern.compile("(?m)^import\\b");
    private static final Pattern TEST = Pattern.compile("(?m)^([ \\t]*)(test|it)\\(");
    private static final String BODY =
            "('planted by gate prove', () => { throw new Error('planted by gate prove'); });\n";

    @Override
    public Pattern files() {
        return FILES;
    }

    @Override
    public Optional<String> failing(String text, String hints) {
        return test(text, hints).map(test -> (text.endsWith("\n") ? text : text + "\n") + test);
    }

    @Override
    public Optional<String> skipping(String text, String hints) {
        Matcher test = TEST.matcher(text);
        return test(text, hints).isPresent() && test.find()
                ? Optional.of(text.substring(0, test.end() - 1) + ".skip" + text.substring(test.end() - 1))
                : Optional.empty();
    }

    private static Optional<String> test(String text, String hints) {
        if (text.contains("node:test")) {
            return Optional.of(from("node:test", text));
        }
        if (text.contains("vitest") || hints.contains("vitest")) {
            return Optional.of(from("vitest", text));
        }
        if (text.contains("@jest/globals")) {
            return Optional.of(from("@jest/globals", text));
        }
        if (hints.contains("jest")) {
            return Optional.of("test" + BODY);
        }
        return hints.contains("mocha") ? Optional.of("it" + BODY) : Optional.empty();
    }

    private static String from(String module, String text) {
        return MODULE.matcher(text).find()
                ? "import { test as plantedByGateProve } from '" + module + "';\nplantedByGateProve" + BODY
                : "require('" + module + "').test" + BODY;
    }
}
