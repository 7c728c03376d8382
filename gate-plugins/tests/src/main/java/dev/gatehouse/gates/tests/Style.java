package dev.gatehouse.gates.tests;

import dev.gatehouse.gate.CommandLine;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How a test runner wants to be told which tests to run. */
enum Style {
    /** {@code d.C1Test#adds+other}, one per class. */
    MAVEN {
        @Override
        List<String> values(List<ReportedTest> tests) {
            Map<String, Set<String>> methods = new LinkedHashMap<>();
            tests.forEach(test -> methods.computeIfAbsent(test.names().group(), name -> new LinkedHashSet<>())
                    .add(test.names().method()));
            return methods.entrySet().stream()
                    .map(entry -> entry.getValue().stream().allMatch(JAVA_NAME.asMatchPredicate())
                            ? entry.getKey() + "#" + String.join("+", entry.getValue())
                            : entry.getKey())
                    .toList();
        }
    },
    /** {@code d.C1Test.adds}, each behind its own {@code --tests}. */
    GRADLE {
        @Override
        List<String> values(List<ReportedTest> tests) {
            List<String> values = new ArrayList<>();
            for (String name : distinct(
                    tests, test -> test.names().group() + "." + test.names().method())) {
                if (!values.isEmpty()) {
                    values.add("--tests");
                }
                values.add(name);
            }
            return values;
        }

        @Override
        void check(CommandLine line) {
            int at = line.words().indexOf("{" + Rerun.PLACEHOLDER + "}");
            if (at < 1 || !line.words().get(at - 1).equals("--tests")) {
                throw new IllegalArgumentException("'rerun' for Gradle has '--tests {tests}' as two words");
            }
        }
    },
    /** {@code tests/test_a.py::TestB::test_c[1]}. */
    PYTEST {
        @Override
        List<String> values(List<ReportedTest> tests) {
            return distinct(tests, test -> test.names().nodeId());
        }
    },
    /** One regular expression over the names. */
    NODE {
        @Override
        List<String> values(List<ReportedTest> tests) {
            return List.of(alternatives(tests, ReportedTest::name));
        }
    },
    /** One regular expression over the names of top-level tests. */
    GO {
        @Override
        List<String> values(List<ReportedTest> tests) {
            return List.of(alternatives(tests, test -> test.name().replaceFirst("/.*", "")));
        }
    },
    /** {@code class#name}. */
    PLAIN {
        @Override
        List<String> values(List<ReportedTest> tests) {
            return distinct(tests, test -> test.names().plain());
        }
    };

    private static final Pattern JAVA_NAME = Pattern.compile("[\\p{L}_$][\\p{L}\\p{N}_$]*");
    private static final Pattern SPECIAL = Pattern.compile("[\\\\^$.|?*+()\\[\\]{}/]");

    /** The values of {@code {tests}} for these tests. */
    abstract List<String> values(List<ReportedTest> tests);

    /** @throws IllegalArgumentException if the command cannot carry such values */
    void check(CommandLine line) {}

    /** The style of a program, by its name. */
    static Style of(String program) {
        String name = program.substring(program.lastIndexOf('/') + 1).replaceFirst("\\.(?:cmd|bat|exe)$", "");
        return switch (name) {
            case "mvn", "mvnw", "mvnd" -> MAVEN;
            case "gradle", "gradlew" -> GRADLE;
            case "pytest", "py.test", "python", "python3" -> PYTEST;
            case "node", "npm", "npx", "pnpm", "yarn" -> NODE;
            case "go", "gotestsum" -> GO;
            default -> PLAIN;
        };
    }

    private static List<String> distinct(List<ReportedTest> tests, Function<ReportedTest, String> name) {
        return tests.stream().map(name).distinct().toList();
    }

    private static String alternatives(List<ReportedTest> tests, Function<ReportedTest, String> name) {
        return distinct(tests, name).stream()
                .map(text -> SPECIAL.matcher(text).replaceAll("\\\\$0"))
                .collect(Collectors.joining("|", "^(?:", ")$"));
    }
}
