package dev.gatehouse.gates.tests;

import dev.gatehouse.gates.reports.TestCase;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The names of a test.
 *
 * @param module folder of the module that wrote the report; empty for the root
 * @param group class, or the suites around it where the report knows no class
 * @param name as the report has it, without addresses that differ from run to run
 * @param nodeId as pytest names it
 */
record TestNames(String module, String group, String name, String nodeId) {
    /** What writers put where they have no class. */
    private static final Set<String> NO_CLASS = Set.of("", "test", "suite");

    private static final Pattern ADDRESS = Pattern.compile("@[0-9a-f]{4,16}\\b|\\b0x[0-9a-f]+\\b");
    private static final Pattern PARAMETERS = Pattern.compile("\\s*[(\\[{].*$", Pattern.DOTALL);

    static TestNames of(TestCase test, String module, String nodeId) {
        String suites = String.join(" > ", inner(test.suites()));
        String group = NO_CLASS.contains(test.className()) ? suites : test.className();
        String name = ADDRESS.matcher(test.name()).replaceAll("@");
        return new TestNames(module, flat(group), flat(name), nodeId);
    }

    /** Stable name within the gate. */
    String key() {
        return owner() + "#" + name;
    }

    /** Stable name of the method or template, whatever it was called with. */
    String methodKey() {
        return owner() + "#" + method();
    }

    /** The method of a parameterised, repeated or plain test; names that are sentences stay as they are. */
    String method() {
        String method = PARAMETERS.matcher(name).replaceFirst("");
        return method.isEmpty() || method.indexOf(' ') >= 0 ? name : method;
    }

    /** {@code class#name}. */
    String plain() {
        return group.isEmpty() ? name : group + "#" + name;
    }

    /** For people: {@code C1Test.adds}, {@code Calc > adds}. */
    String label() {
        if (group.isEmpty()) {
            return name;
        }
        boolean isClass = group.indexOf(' ') < 0;
        String shown = isClass ? group.substring(group.lastIndexOf('.') + 1) + "." : group + " > ";
        return name.isEmpty() ? group : shown + name;
    }

    private String owner() {
        return module.isEmpty() ? group : module + ":" + group;
    }

    private static String flat(String text) {
        return text.replaceAll("\\s", " ");
    }

    private static List<String> inner(List<String> suites) {
        return suites.stream().filter(name -> !name.isBlank()).toList();
    }
}
