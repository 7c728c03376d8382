package dev.gatehouse.gates.tests.sources;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** What has been read of a member of a JVM type, up to its body. */
final class Declaration {
    private static final Set<String> TESTS = Set.of("Test", "ParameterizedTest", "RepeatedTest", "Theory");
    private static final Set<String> TEMPLATES = Set.of("TestFactory", "TestTemplate");
    private static final Set<String> SKIPPED = Set.of("Disabled", "Ignore", "Ignored");
    /** The test may be one that passes by failing. */
    private static final Pattern EXPECTS_FAILURE = Pattern.compile("(?i)expect|fail");

    private final Set<String> annotations = new HashSet<>();
    private final Set<String> words = new HashSet<>();
    private boolean expectsFailure;
    private String lastWord = "";
    private String typeName = "";
    private boolean typeFollows;
    private String superType = "";
    private String method = "";
    private boolean parameterless;
    private int start = -1;

    void annotated(String annotation, int at) {
        String simple = annotation.substring(annotation.lastIndexOf('.') + 1);
        annotations.add(simple.substring(simple.lastIndexOf(':') + 1).replace("@", ""));
        expectsFailure |= EXPECTS_FAILURE.matcher(simple).find();
        startsAt(at);
    }

    void annotationArguments(String text) {
        expectsFailure |= EXPECTS_FAILURE.matcher(text).find();
        if (text.matches("(?s).*\\benabled\\s*=\\s*false.*")) {
            annotations.add("Ignore");
        }
    }

    /** @param qualified whether it is the next part of a name with dots */
    void word(String word, int at, boolean qualified) {
        startsAt(at);
        words.add(word);
        if (typeFollows) {
            typeName = word;
            typeFollows = false;
        } else if (lastWord.equals("extends") && superType.isEmpty() || qualified && superType.equals(lastWord)) {
            superType = word;
        }
        lastWord = word;
    }

    void typeFollows() {
        typeFollows = true;
    }

    /** A bracket follows: what stands before it is the name of a method, unless a type is being declared. */
    void parameters(boolean none) {
        // A method may have the name of a word that only sometimes is one.
        typeFollows &= !lastWord.equals("record");
        if (typeName.isEmpty() && !typeFollows && method.isEmpty()) {
            method = lastWord;
            parameterless = none;
        }
    }

    boolean hasMethod() {
        return !method.isEmpty();
    }

    boolean declaresType() {
        return typeFollows || !typeName.isEmpty();
    }

    boolean has(String word) {
        return words.contains(word);
    }

    /** Forgets what a type without a body, or a property, had left. */
    void functionFollows() {
        typeName = "";
        typeFollows = false;
        method = "";
    }

    String method() {
        return method;
    }

    int start() {
        return start;
    }

    /** The type that it declares. */
    JvmType type(String owner, int depth) {
        String simple = typeName.isEmpty() ? "Companion" : typeName;
        boolean hidden = words.contains("abstract") || words.contains("interface") || words.contains("sealed");
        return new JvmType(owner + simple, depth, hidden, superType.endsWith("TestCase"), Set.copyOf(annotations));
    }

    boolean isTestIn(JvmType type) {
        boolean byName = type.extendsTestCase() && method.startsWith("test") && parameterless;
        boolean byClass = type.annotations().contains("Test") && words.contains("public") && words.contains("void");
        return byName || byClass && annotations.isEmpty() || isTemplate() || isAnnotated();
    }

    boolean isTemplate() {
        return annotations.stream().anyMatch(TEMPLATES::contains);
    }

    boolean isSkipped() {
        return annotations.stream().anyMatch(SKIPPED::contains);
    }

    boolean expectsFailure() {
        return expectsFailure;
    }

    private boolean isAnnotated() {
        return annotations.stream().anyMatch(TESTS::contains);
    }

    private void startsAt(int at) {
        start = start < 0 ? at : start;
    }
}
