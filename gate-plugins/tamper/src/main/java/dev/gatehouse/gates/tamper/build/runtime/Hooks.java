package dev.gatehouse.gates.tamper.build.runtime;

import dev.gatehouse.gates.tamper.change.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One kind of file that takes part in test runs.
 *
 * @param files which, by path
 * @param find what of it can change an outcome
 */
record Hooks(Predicate<String> files, Function<SourceText, List<Hook>> find) {
    private static final Pattern SERVICES = Pattern.compile(
            "(.*/)?META-INF/services/(org\\.junit\\..*|org\\.testng\\..*|org\\.apache\\.maven\\.surefire\\..*"
                    + "|javax\\.annotation\\.processing\\.Processor|org\\.spockframework\\..*|io\\.kotest\\..*"
                    + "|org\\.mockito\\.plugins\\..*)");
    private static final Pattern PYTEST = Pattern.compile(
            "^[ \\t]{0,40}(?:async )?def (pytest_runtest_\\w{1,40}|pytest_collection_\\w{1,40}|pytest_sessionfinish"
                    + "|pytest_report_\\w{1,40}|pytest_pyfunc_call|pytest_ignore_collect|pytest_collect_file"
                    + "|pytest_cmdline_\\w{1,40}|pytest_unconfigure|pytest_itemcollected|pytest_deselected"
                    + "|pytest_terminal_summary)\\b",
            Pattern.MULTILINE);
    private static final Pattern IGNORED =
            Pattern.compile("^(collect_ignore(?:_glob)?)\\s{0,5}\\+?=(.{0,200})", Pattern.MULTILINE);
    private static final Pattern PATCHED = Pattern.compile(
            "\\b(os\\._exit\\s{0,5}\\(\\s{0,5}0|session\\.exitstatus\\s{0,5}=|outcome\\s{0,5}=\\s{0,5}[\"']passed"
                    + "|unittest\\.TestCase\\.(?:assert\\w{1,40}|fail|run)\\s{0,5}=|force_result)");
    private static final Pattern EXIT =
            Pattern.compile("process\\.(exit\\s{0,5}\\(\\s{0,5}0?\\s{0,5}\\)|exitCode\\s{0,5}=\\s{0,5}0)"
                    + "|\\bprocess\\.on\\(\\s{0,5}[\"']exit[\"']|\\b(?:global(?:This)?\\.)(expect|it|test|describe)\\s{0,5}=[^=]"
                    + "|(?:jest\\.retryTimes)");
    private static final Pattern GO_EXIT = Pattern.compile("os\\.Exit\\(\\s{0,5}0\\s{0,5}\\)");
    private static final Pattern LISTENER =
            Pattern.compile("<listener\\s[^>]{0,200}class-name\\s{0,5}=\\s{0,5}[\"']([^\"']{1,200})");

    static final List<Hooks> ALL = List.of(
            new Hooks(SERVICES.asMatchPredicate(), Hooks::services),
            new Hooks(named("conftest\\.py"), source -> matches(source, "the hook ", PYTEST, IGNORED, PATCHED)),
            new Hooks(named("(sitecustomize|usercustomize)\\.py|.*\\.pth"), Hooks::whole),
            new Hooks(
                    named(".*(setup|jest|vitest|mocha|test|spec).*\\.[cm]?[jt]sx?"),
                    source -> matches(source, "it says ", EXIT)),
            new Hooks(named(".*_test\\.go"), source -> matches(source, "it says ", GO_EXIT)),
            new Hooks(named("testng.*\\.xml"), source -> matches(source, "the listener ", LISTENER)));

    /**
     * What can change an outcome.
     *
     * @param subject the same as long as it is there
     */
    record Hook(String subject, String message, int line) {}

    private static Predicate<String> named(String pattern) {
        Predicate<String> name = Pattern.compile(pattern).asMatchPredicate();
        return path -> name.test(path.substring(path.lastIndexOf('/') + 1));
    }

    private static List<Hook> services(SourceText source) {
        List<Hook> hooks = new ArrayList<>();
        int line = 0;
        for (String content : (Iterable<String>) source.text().lines()::iterator) {
            line++;
            String name = content.replaceFirst("#.*", "").strip();
            if (!name.isEmpty()) {
                hooks.add(new Hook(shortened(name), shortened(name) + " registers itself as " + source.name(), line));
            }
        }
        return hooks;
    }

    private static List<Hook> whole(SourceText source) {
        return List.of(new Hook(source.name(), "every run of Python loads " + source.name() + " by itself", 0));
    }

    private static List<Hook> matches(SourceText source, String what, Pattern... patterns) {
        List<Hook> hooks = new ArrayList<>();
        for (Pattern pattern : patterns) {
            Matcher found = pattern.matcher(source.text());
            int line = 1;
            int counted = 0;
            while (found.find()) {
                line += lines(source.text(), counted, found.start());
                counted = found.start();
                String text = found.groupCount() > 0 && found.group(1) != null ? found.group(1) : found.group();
                String shown = shortened(text.strip());
                hooks.add(new Hook(shown, "changes what a test run reports: " + what + shown, line));
            }
        }
        return hooks;
    }

    private static int lines(String text, int from, int to) {
        int lines = 0;
        for (int i = from; i < to; i++) {
            lines += text.charAt(i) == '\n' ? 1 : 0;
        }
        return lines;
    }

    private static String shortened(String text) {
        return text.length() > 80 ? text.substring(0, 80) + "…" : text;
    }
}
