package dev.gatehouse.gates.tamper.build.run;

import dev.gatehouse.gates.tamper.build.syntax.Node;
import dev.gatehouse.gates.tamper.build.syntax.Syntax;
import dev.gatehouse.gates.tamper.build.syntax.Unreadable;
import dev.gatehouse.gates.tamper.change.Changes;
import dev.gatehouse.gates.tamper.change.FilePair;
import dev.gatehouse.gates.tamper.change.Remark;
import dev.gatehouse.gates.tamper.change.SourceText;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Wrappers of build tools, and where they take the tool from. */
final class Wrappers {
    private static final String SCRIPTS = "(.*/)?(mvnw|gradlew)(\\.cmd|\\.bat)?";
    private static final String SOURCES = "(.*/)?(maven-wrapper|gradle-wrapper)\\.properties";

    private static final Pattern OWN_DOING =
            Pattern.compile("testsuite|surefire|skipTests|test\\.skip|-x test|(?m)^\\s{0,20}exit 0\\b");

    private Wrappers() {}

    static void examine(FilePair file, Changes changes, Consumer<Remark> remarks) {
        if (file.before().isEmpty() || file.after().isEmpty()) {
            return;
        }
        if (file.path().matches(SCRIPTS) && !isUpgrade(file, changes)) {
            Texts.changed(file, "the wrapper that builds run").ifPresent(remarks);
        } else if (file.path().matches(SOURCES)) {
            source(file, remarks);
        }
    }

    /** A new version brings a new script; one that still ends in Java and writes nothing of its own is taken for that. */
    private static boolean isUpgrade(FilePair script, Changes changes) {
        String text = script.after().map(SourceText::text).orElse("");
        boolean official = (text.contains("JAVACMD") || text.contains("JAVA_EXE"))
                && (text.contains("org.gradle.wrapper.GradleWrapperMain")
                        || text.contains("-jar \"$APP_HOME/gradle/wrapper")
                        || text.contains("gradle-wrapper.jar")
                        || text.contains("Apache Maven Wrapper"))
                && !OWN_DOING.matcher(text).find();
        return official && changes.files().stream().anyMatch(file -> file.path().matches(SOURCES));
    }

    private static void source(FilePair file, Consumer<Remark> remarks) {
        try {
            Node before = Syntax.PROPERTIES.read(file.before().orElseThrow().text());
            Node after = Syntax.PROPERTIES.read(file.after().orElseThrow().text());
            String was = host(before.text("distributionUrl"));
            Node url = after.at("distributionUrl");
            if (!host(url.value()).equals(was)) {
                note(file, url.line(), "distribution", "takes the build tool from " + host(url.value()), remarks);
            }
            for (String sum : List.of("distributionSha256Sum", "wrapperSha256Sum")) {
                if (before.has(sum) && !after.has(sum)) {
                    note(file, 0, sum, sum + " is gone: what is downloaded is no longer checked", remarks);
                }
            }
        } catch (Unreadable never) {
            note(file, 0, "unreadable", "can't be read any more", remarks);
        }
    }

    private static void note(FilePair file, int line, String subject, String message, Consumer<Remark> remarks) {
        remarks.accept(Remark.of(EntryPointDetector.RULE, file.path(), line, subject, message));
    }

    private static String host(String url) {
        String rest = url.replace("\\", "").replaceFirst("^https?://", "");
        int end = rest.indexOf('/');
        return end < 0 ? rest : rest.substring(0, end);
    }
}
