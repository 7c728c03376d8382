package dev.gatehouse.gates.tamper.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The annotations of Kotlin or attributes of C# before a declaration. */
final class Annotations {
    private final Code code;
    private final List<Span> found = new ArrayList<>();

    Annotations(Code code) {
        this.code = code;
    }

    void clear() {
        found.clear();
    }

    /** Takes the annotation whose name begins there; its end. */
    int take(int name) {
        int at = name;
        while (code.tokens.isWord(at) && (code.is(at + 1, ".") || code.is(at + 1, ":"))) {
            at += 2;
        }
        int end = code.is(at + 1, "(") ? code.behind(at + 1) : at + 1;
        found.add(new Span(at, end));
        return end;
    }

    boolean hasAny(Set<String> names) {
        return found.stream().anyMatch(span -> names.contains(code.text(span.from())));
    }

    /** The first of those names with what is written behind it. */
    @Nullable
    String first(Set<String> names) {
        for (Span span : found) {
            if (names.contains(code.text(span.from()))) {
                return code.text(span.from());
            }
        }
        return null;
    }

    /** Which of these named arguments an annotation has: {@code [Fact(Skip = "x")]}. */
    @Nullable
    String argument(Map<String, String> names) {
        for (Span span : found) {
            for (Span given : span.size() > 1 ? code.arguments(span.from() + 1) : List.<Span>of()) {
                String reason = names.get(code.text(given.from()));
                if (reason != null && !code.is(given.from() + 2, "null") && !code.is(given.from() + 2, "true")) {
                    return reason;
                }
            }
        }
        return null;
    }

    /** The arguments of the annotations of those names, each one row. */
    List<String> rows(Set<String> names) {
        return found.stream()
                .filter(span -> names.contains(code.text(span.from())) && span.size() > 2)
                .map(span -> code.text(new Span(span.from() + 2, span.to() - 1)))
                .toList();
    }
}
