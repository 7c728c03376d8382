package dev.gatehouse.gates.planting;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tests in Java and Kotlin by JUnit 4, 5 and 6 and by TestNG. */
enum JvmTests implements TestLanguage {
    JAVA(
            "java",
            "%spublic void plantedByGateProve() {%n        throw new AssertionError(\"planted by gate prove\");%n    }%n"),
    KOTLIN("kt", "%sfun plantedByGateProve() {%n        throw AssertionError(\"planted by gate prove\")%n    }%n");

    private static final Pattern TYPE = Pattern.compile(
            "(?m)^(?:(?:public|final|internal|open|sealed|abstract) )*(?:class|record|interface|enum|object) ");
    private static final Pattern UNSUITABLE = Pattern.compile(
            "(?m)^(?:public )?abstract |^@(?:Disabled|Ignore|Enabled\\w+|Tag|Category|RunWith|Suite)\\b");
    private static final Pattern METHOD =
            Pattern.compile("(?m)^([ \\t]+)@(?:org\\.junit\\.jupiter\\.api\\.|org\\.junit\\.)?Test\\b");

    private final Pattern files;
    private final String method;

    JvmTests(String ending, String method) {
        // The names that Surefire looks for unless it is told otherwise.
        this.files = Pattern.compile("(?:^|/)(?:Test[^/]*|[^/]*(?:Test|Tests|TestCase))\\." + ending + "$");
        this.method = method;
    }

    @Override
    public Pattern files() {
        return files;
    }

    @Override
    public Optional<String> failing(String text, String hints) {
        int end = text.lastIndexOf('}');
        return framework(text).filter(any -> end > 0 && isPlain(text)).map(framework -> {
            String added = String.format("%n    @%s.Test%n" + method, framework, "    ")
                    .replace("\r\n", "\n");
            return text.substring(0, end).stripTrailing() + "\n" + added + text.substring(end);
        });
    }

    @Override
    public Optional<String> skipping(String text, String hints) {
        Optional<String> marker = framework(text).flatMap(JvmTests::skipMarker);
        Matcher test = METHOD.matcher(text);
        if (marker.isEmpty() || !isPlain(text) || !test.find()) {
            return Optional.empty();
        }
        String line = test.group(1) + "@" + marker.get() + "(\"planted by gate prove\")\n";
        return Optional.of(text.substring(0, test.start()) + line + text.substring(test.start()));
    }

    /** One type, so that the last brace is its own, and nothing that keeps its tests from running. */
    private static boolean isPlain(String text) {
        return TYPE.matcher(text).results().limit(2).count() == 1
                && !UNSUITABLE.matcher(text).find()
                && METHOD.matcher(text).find();
    }

    private static Optional<String> framework(String text) {
        if (text.contains("org.junit.jupiter.api.Test")) {
            return Optional.of("org.junit.jupiter.api");
        }
        if (text.contains("org.junit.Test")) {
            return Optional.of("org.junit");
        }
        return text.contains("org.testng.annotations.Test") ? Optional.of("org.testng.annotations") : Optional.empty();
    }

    private static Optional<String> skipMarker(String framework) {
        return switch (framework) {
            case "org.junit.jupiter.api" -> Optional.of("org.junit.jupiter.api.Disabled");
            case "org.junit" -> Optional.of("org.junit.Ignore");
            default -> Optional.empty();
        };
    }
}
