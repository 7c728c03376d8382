package dev.gatehouse.gates.tamper.script;

import dev.gatehouse.gates.tamper.change.SourceText;
import dev.gatehouse.gates.tamper.tokens.Folding;
import dev.gatehouse.gates.tamper.tokens.Language;
import dev.gatehouse.gates.tamper.tokens.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what tells a checker to look away, in comments, annotations and directives. One mark for each check. */
final class Suppressions {
    /** In comments. What stands behind, up to the reason, names the checks. */
    private static final Pattern IN_COMMENTS = Pattern.compile(
            "@(?:ts-ignore|ts-expect-error|ts-nocheck|phpstan-ignore[\\w-]*|psalm-suppress|noinspection)"
                    + "|\\b(?:NOPMD|NOSONAR|NOLINT(?:NEXTLINE|BEGIN)?|noinspection|nolint|nosec|nosemgrep|codeql\\[|lgtm\\[|"
                    + "CHECKSTYLE[.: ]OFF|CSOFF|biome-ignore(?:-all|-start)?|deno-lint-ignore(?:-file)?|"
                    + "eslint-disable(?:-next-line|-line)?|tslint:disable(?:-next-line|-line)?|stylelint-disable[\\w-]*|"
                    + "jshint ignore|jscs:disable|prettier-ignore|oxlint-disable(?:-next-line|-line)?|"
                    + "(?:istanbul|c8|v8|node:coverage) (?:ignore|disable)|coverage:ignore[\\w-]*|LCOV_EXCL_\\w+|GCOVR?_EXCL_\\w+|"
                    + "noqa|flake8: ?noqa|ruff: ?noqa|type: ?ignore|mypy: ?ignore[\\w-]*|pyright: ?ignore|pyre-ignore|pyre-fixme|"
                    + "pylint: ?disable(?:-next)?|pragma: ?no ?(?:cover|branch)|bandit: ?disable|"
                    + "rubocop: ?disable|swiftlint:disable[\\w:]*|shellcheck disable|ktlint-disable|detekt:disable|"
                    + "ReSharper disable|scalastyle:off|phpcs:ignore[\\w-]*|phpcs:disable)",
            Pattern.CASE_INSENSITIVE);

    /** Behind the mark: {@code : a, b}, {@code =a,b}, {@code [a]}, {@code (a)}, {@code a, b}. */
    private static final Pattern CHECKS = Pattern.compile(
            "[ \\t]{0,4}[:=\\[( ]?[ \\t]{0,4}([a-zA-Z@][\\w@/.-]{1,80}(?:[ \\t]{0,2},[ \\t]{0,2}[\\w@/.-]{2,80}){0,20})");

    private static final Pattern DIRECTIVE =
            Pattern.compile("#\\s{0,9}pragma\\s{1,9}warning\\s{1,9}disable\\b([^/]{0,200})");
    private static final int LONGEST = 4000;

    private static final Map<String, String> ANNOTATIONS = Map.ofEntries(
            Map.entry("SuppressWarnings", "@"),
            Map.entry("SuppressFBWarnings", "@"),
            Map.entry("SuppressLint", "@"),
            Map.entry("Suppress", "@"),
            Map.entry("nowarn", "@"),
            Map.entry("Generated", "@"),
            Map.entry("ExcludeFromJacocoGeneratedReport", "@"),
            Map.entry("SuppressMessage", "["),
            Map.entry("UnconditionalSuppressMessage", "["),
            Map.entry("ExcludeFromCodeCoverage", "["));

    private Suppressions() {}

    static List<Mark> in(SourceText source) {
        Optional<Language> language = CommentLanguages.of(source.path());
        if (language.isEmpty() || source.name().contains(".min.")) {
            return List.of();
        }
        Code code = new Code(source, language.get());
        List<Mark> marks = new ArrayList<>();
        comments(code.comments, marks);
        annotations(code, marks);
        return marks;
    }

    private static void comments(Tokens comments, List<Mark> marks) {
        for (int at = 0; at < comments.size(); at++) {
            String text = Folding.fold(comments.raw(at));
            Matcher directive = DIRECTIVE.matcher(text);
            if (directive.lookingAt()) {
                checks("#pragma warning disable", directive.group(1), comments.line(at), marks);
                continue;
            }
            Matcher matcher = IN_COMMENTS.matcher(text);
            int line = comments.line(at);
            int counted = 0;
            while (matcher.find()) {
                line += breaks(text, counted, matcher.start());
                counted = matcher.start();
                if (begins(text, matcher.start())) {
                    checks(mark(matcher.group()), rest(text, matcher.end()), line, marks);
                }
            }
        }
    }

    /** A mark stands at the beginning of its comment or line, or behind another; prose about one doesn't count. */
    private static boolean begins(String text, int at) {
        int from = at;
        while (from > 0 && at - from < 200 && "\n#;|".indexOf(text.charAt(from - 1)) < 0) {
            from--;
        }
        String before = text.substring(from, at).strip();
        return before.length() <= 60 && before.chars().allMatch(c -> "/*#!<-@ \t".indexOf(c) >= 0)
                || text.charAt(at) == 'N' && text.startsWith("NO", at) && !before.contains("`");
    }

    private static String mark(String found) {
        return found.replaceAll(": ", ":").replaceAll("\\s+", " ");
    }

    private static int breaks(String text, int from, int to) {
        return (int) text.substring(from, to).chars().filter(c -> c == '\n').count();
    }

    private static String rest(String text, int from) {
        int end = from;
        while (end < text.length() && end - from < LONGEST && text.charAt(end) != '\n') {
            end++;
        }
        String rest = text.substring(from, end);
        int reason = rest.indexOf(" -- ");
        return (reason < 0 ? rest : rest.substring(0, reason)).replace("*/", "");
    }

    private static void checks(String mark, String rest, int line, List<Mark> marks) {
        Matcher list = CHECKS.matcher(rest);
        boolean prose =
                mark.startsWith("@ts-") || mark.contains("ignore ") || mark.equals("NOSONAR") || mark.equals("NOPMD");
        if (prose || !list.lookingAt() || !rest.isEmpty() && Character.isLetter(rest.charAt(0))) {
            marks.add(new Mark(mark, line));
            return;
        }
        for (String check : list.group(1).split(",")) {
            marks.add(new Mark(mark + " " + check.strip(), line));
        }
    }

    private static void annotations(Code code, List<Mark> marks) {
        for (int at = 0; at < code.size(); at++) {
            String sign = code.tokens.isWord(at) ? ANNOTATIONS.get(code.text(at)) : null;
            if (sign != null && isAnnotation(code, at, sign)) {
                annotation(code, at, sign, marks);
            }
        }
    }

    private static boolean isAnnotation(Code code, int at, String sign) {
        int before = at - 1;
        while (code.is(before, ".") || code.is(before, ":") && code.tokens.isWord(before - 1)) {
            before -= 2;
        }
        return code.is(before, sign) || (sign.equals("[") && code.is(before, ","));
    }

    private static void annotation(Code code, int at, String sign, List<Mark> marks) {
        String name = sign + code.text(at);
        int size = marks.size();
        Span given = code.is(at + 1, "(") ? code.within(at + 1) : new Span(at, at);
        for (int token = given.from(); token < Math.min(given.to(), given.from() + 200); token++) {
            if (code.isString(token)) {
                marks.add(new Mark(name + " " + code.literal(new Span(token, token + 1)), code.line(at)));
            }
        }
        if (marks.size() == size) {
            marks.add(new Mark(name, code.line(at)));
        }
    }

    /** A mark as a message names it. */
    static String quoted(String mark) {
        String plain = mark.length() > 80 ? mark.substring(0, 77) + "..." : mark;
        return plain.toLowerCase(Locale.ROOT).isEmpty() ? "a suppression" : plain;
    }
}
