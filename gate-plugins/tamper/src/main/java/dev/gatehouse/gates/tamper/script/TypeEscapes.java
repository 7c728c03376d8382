package dev.gatehouse.gates.tamper.script;

import dev.gatehouse.gates.tamper.change.SourceText;
import dev.gatehouse.gates.tamper.tokens.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds where a type checker is told to believe: {@code any} in TypeScript, {@code Any} in Python, {@code dynamic} in C# and
 * Kotlin, {@code null!} in C#, {@code unsafe.Pointer} in Go. Not Kotlin's {@code !!}, TypeScript's {@code x!} and Go's
 * {@code any}: they are ordinary there, and the first two fail loudly.
 */
final class TypeEscapes {
    private TypeEscapes() {}

    static List<Mark> in(SourceText source) {
        Optional<Language> language = Language.of(source.path());
        boolean test = ScriptReaders.ALL.stream().anyMatch(reader -> reader.reads(source.path()));
        if (language.isEmpty() || test) {
            return List.of();
        }
        Code code = new Code(source, language.get());
        List<Mark> marks = new ArrayList<>();
        for (int at = 0; at < code.size(); at++) {
            String escape = code.tokens.isWord(at) ? escape(code, at) : null;
            if (escape != null) {
                marks.add(new Mark(escape, code.line(at)));
            }
        }
        return marks;
    }

    private static @Nullable String escape(Code code, int at) {
        return switch (code.language) {
            case TYPESCRIPT, TSX -> script(code, at);
            case PYTHON -> python(code, at);
            case CSHARP -> csharp(code, at);
            case KOTLIN ->
                code.is(at, "unsafeCast") || (code.is(at, "dynamic") && code.is(at - 1, ":")) ? code.text(at) : null;
            case GO ->
                code.is(at, "Pointer") && code.is(at - 1, ".") && code.is(at - 2, "unsafe") ? "unsafe.Pointer" : null;
            default -> null;
        };
    }

    private static @Nullable String script(Code code, int at) {
        if (code.is(at, "unknown") && code.is(at - 1, "as") && code.is(at + 1, "as")) {
            return "as unknown as";
        }
        if (!code.is(at, "any") || code.is(at + 1, "(") || code.is(at + 1, ":")) {
            return null;
        }
        if (code.is(at - 1, "as")) {
            return "as any";
        }
        if (code.is(at - 1, ":")) {
            return ": any";
        }
        boolean argument =
                (code.is(at - 1, "<") || code.is(at - 1, ",")) && (code.is(at + 1, ">") || code.is(at + 1, ","));
        return argument && (code.is(at - 1, "<") || code.is(at + 1, ">")) ? "<any>" : null;
    }

    private static @Nullable String python(Code code, int at) {
        if (!code.is(at, "Any")) {
            return null;
        }
        if (code.is(at - 1, "(") && code.is(at - 2, "cast")) {
            return "cast(Any";
        }
        return code.is(at - 1, ":") || code.is(at - 1, "->") ? code.text(at - 1) + " Any" : null;
    }

    private static @Nullable String csharp(Code code, int at) {
        boolean forgiven = (code.is(at, "null") || code.is(at, "default")) && code.is(at + 1, "!");
        if (forgiven) {
            return code.text(at) + "!";
        }
        boolean type = code.tokens.isWord(at + 1) || code.is(at + 1, ")") && code.is(at - 1, "(");
        return code.is(at, "dynamic") && type && !code.is(at - 1, ".") ? "dynamic" : null;
    }
}
