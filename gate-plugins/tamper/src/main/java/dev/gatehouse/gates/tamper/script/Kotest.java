package dev.gatehouse.gates.tamper.script;

import dev.gatehouse.gates.tamper.script.Unit.Sort;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds tests in Kotest's specs. */
final class Kotest {
    private static final Set<String> TESTS = Set.of(
            "test",
            "it",
            "should",
            "expect",
            "scenario",
            "then",
            "Then",
            "xtest",
            "xit",
            "xshould",
            "xexpect",
            "xscenario",
            "xthen",
            "xThen");
    private static final Set<String> GROUPS = Set.of(
            "describe",
            "context",
            "given",
            "Given",
            "when",
            "When",
            "and",
            "And",
            "feature",
            "xdescribe",
            "xcontext",
            "xgiven",
            "xfeature");

    private final Code code;
    private final boolean spec;

    Kotest(Code code) {
        this.code = code;
        this.spec = isSpec(code);
    }

    private static boolean isSpec(Code code) {
        for (int at = 0; at < code.size(); at++) {
            if (code.is(at, ":")
                    && code.tokens.isWord(at + 1)
                    && code.text(at + 1).endsWith("Spec")) {
                return true;
            }
        }
        return false;
    }

    /** The test or group that is declared there; null if none is. */
    @Nullable
    Unit at(int at) {
        if (!spec) {
            return null;
        }
        if (code.isString(at)) {
            return code.is(at - 1, "(") ? null : named(at, at, at + 1);
        }
        boolean word = code.tokens.isWord(at) && (TESTS.contains(code.text(at)) || GROUPS.contains(code.text(at)));
        boolean call = word && code.is(at + 1, "(") && code.isString(at + 2) && code.is(at + 3, ")");
        return call && !code.is(at - 1, ".") ? named(at, at + 2, at + 4) : null;
    }

    private @Nullable Unit named(int at, int name, int from) {
        int body = from;
        String reason = code.text(at).startsWith("x") ? code.text(at) : null;
        if (code.is(body, ".") && code.is(body + 1, "config") && code.is(body + 2, "(")) {
            String config = code.text(code.within(body + 2));
            reason = config.contains("enabled = false")
                    ? "enabled = false"
                    : config.contains("enabled") ? "enabledIf" : reason;
            body = code.behind(body + 2);
        }
        boolean group = GROUPS.contains(code.text(at)) || code.is(body, "-") || code.tokens.isWord(body);
        body += (code.is(body, "-") || code.tokens.isWord(body)) && code.is(body + 1, "{") ? 1 : 0;
        if (!code.is(body, "{")) {
            return null;
        }
        String title = code.literal(new Span(name, name + 1));
        String off = title.startsWith("!") ? "!" : reason;
        Span span = new Span(body, code.behind(body));
        return new Unit(
                group ? Sort.GROUP : Sort.TEST,
                title.replaceFirst("^[!]|^f:", ""),
                code.line(at),
                span.from(),
                span.to(),
                off,
                List.of());
    }
}
