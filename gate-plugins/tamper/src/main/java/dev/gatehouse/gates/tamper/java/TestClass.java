package dev.gatehouse.gates.tamper.java;

import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a class gives to the tests in it.
 *
 * @param name with the enclosing ones
 * @param disabled why none of its tests run
 * @param inherited its own name where it can't be run itself
 * @param allPublic whether an annotation of the class makes every public method a test (TestNG)
 * @param byName whether names beginning with {@code test} make tests (JUnit 3)
 */
record TestClass(
        String name, Optional<String> disabled, Optional<String> inherited, boolean allPublic, boolean byName) {
    /** What Surefire runs unless it is told otherwise, and integration tests by Failsafe's names. */
    private static final Pattern RUN = Pattern.compile("Test.*|.*(Tests?|TestCase|IT|ITCase|Spec)|IT.*|Abstract.*");

    static TestClass top(String path, TypeDeclaration<?> type, Imports imports) {
        TestClass made = of(type.getNameAsString(), type, imports, Optional.empty());
        if (made.disabled().isPresent() || RUN.matcher(type.getNameAsString()).matches()) {
            return path.contains("src/main/") ? made.disabledBy("it lies in src/main") : made;
        }
        return made.disabledBy("the name " + type.getNameAsString() + " isn't one that test runners look for");
    }

    TestClass nested(TypeDeclaration<?> type, Imports imports) {
        TestClass made = of(name + " > " + type.getNameAsString(), type, imports, disabled);
        return inherited.isPresent() && made.inherited().isEmpty()
                ? new TestClass(made.name(), made.disabled(), inherited, made.allPublic(), made.byName())
                : made;
    }

    /** Whether a method without an annotation is a test. */
    boolean runs(MethodDeclaration method) {
        boolean plain =
                method.isPublic() && !method.isStatic() && method.getType().isVoidType();
        boolean testNg = allPublic && plain && method.getAnnotations().isEmpty();
        return testNg
                || byName
                        && plain
                        && method.getNameAsString().startsWith("test")
                        && method.getParameters().isEmpty();
    }

    private static TestClass of(String name, TypeDeclaration<?> type, Imports imports, Optional<String> enclosing) {
        boolean all = Annotations.has(type, "Test");
        boolean junit3 = type instanceof ClassOrInterfaceDeclaration declaration
                && declaration.getExtendedTypes().stream()
                        .anyMatch(parent -> isJUnit3(parent.getNameAsString(), imports));
        Optional<String> inherited =
                TestClasses.isAbstract(type) ? Optional.of(type.getNameAsString()) : Optional.empty();
        return new TestClass(name, enclosing.or(() -> Annotations.disabled(type)), inherited, all, junit3);
    }

    private static boolean isJUnit3(String parent, Imports imports) {
        return imports.annotated()
                ? imports.testCase() && parent.equals("TestCase")
                : parent.matches(".*(Test|TestCase|Tests|TestBase|Test\\w+)");
    }

    private TestClass disabledBy(String reason) {
        return new TestClass(name, Optional.of(reason), inherited, allPublic, byName);
    }
}
