package dev.gatehouse.store;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a judgement depended on outside the tree and the policy.
 *
 * @param tools fingerprints of the programs that were used, by name
 * @param variables digests of the values of the environment variables that were read, by name
 */
public record Circumstances(Map<String, String> tools, Map<String, String> variables) {
    /** Nothing. */
    public static final Circumstances NONE = new Circumstances(Map.of(), Map.of());

    private static final String UNSET = "unset";

    public Circumstances {
        tools = Map.copyOf(tools);
        variables = Map.copyOf(variables);
    }

    /**
     * What those tools and variables are now. Tools that lie in the judged tree are left out: the tree speaks for them.
     *
     * @param path folders to look in, as in the variable PATH
     * @param values where the variables are taken from
     */
    public static Circumstances of(
            Collection<String> tools, Collection<String> variables, String path, Map<String, String> values) {
        Map<String, String> prints = new TreeMap<>();
        tools.stream()
                .filter(tool -> !Tools.liesInTree(tool))
                .forEach(tool -> prints.computeIfAbsent(tool, name -> Tools.fingerprint(name, path)));
        Map<String, String> digests = new TreeMap<>();
        variables.forEach(name -> digests.computeIfAbsent(name, same -> digest(values, same)));
        return new Circumstances(prints, digests);
    }

    /** One digest over all of it. */
    public String digest() {
        return Digests.hex(new TreeMap<>(tools) + " " + new TreeMap<>(variables));
    }

    /** Whether everything is still as it was. */
    public boolean hold(String path, Map<String, String> values) {
        Circumstances now = of(tools.keySet(), variables.keySet(), path, values);
        return tools.equals(now.tools) && variables.equals(now.variables);
    }

    private static String digest(Map<String, String> values, String name) {
        String value = values.get(name);
        return value == null ? UNSET : Digests.hex(value);
    }
}
