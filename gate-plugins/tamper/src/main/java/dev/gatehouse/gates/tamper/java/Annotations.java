package dev.gatehouse.gates.tamper.java;

import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MemberValuePair;
import com.github.javaparser.ast.nodeTypes.NodeWithAnnotations;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What annotations say about a test. */
final class Annotations {
    private static final Set<String> TESTS =
            Set.of("Test", "RepeatedTest", "TestFactory", "TestTemplate", "Theory", "Property", "Example");
    private static final Pattern COMPOSED = Pattern.compile("[A-Z]\\w*Test");
    private static final Set<String> DISABLED = Set.of("Disabled", "Ignore", "Ignored", "DisabledInNativeImage");
    private static final Pattern CONDITION = Pattern.compile(
            "(Disabled|Enabled)(On|If|For|In|Unless|When)\\w*|IgnoreIf|Ignore[A-Z]\\w*|RequiresOS|IfProfileValue");

    private Annotations() {}

    /** The annotation that makes a method a test. */
    static Optional<AnnotationExpr> test(NodeWithAnnotations<?> method) {
        return method.getAnnotations().stream()
                .filter(annotation -> isTest(annotation.getName().getIdentifier()))
                .findFirst();
    }

    private static boolean isTest(String name) {
        return TESTS.contains(name) || COMPOSED.matcher(name).matches() && !name.equals("VisibleForTest");
    }

    /** Why what carries these annotations doesn't run. */
    static Optional<String> disabled(NodeWithAnnotations<?> node) {
        return node.getAnnotations().stream()
                .flatMap(annotation -> disabled(annotation).stream())
                .findFirst();
    }

    private static Optional<String> disabled(AnnotationExpr annotation) {
        String name = annotation.getName().getIdentifier();
        if (DISABLED.contains(name) || CONDITION.matcher(name).matches()) {
            return Optional.of("@" + name);
        }
        boolean off = value(annotation, "enabled").filter(Constants::isFalse).isPresent();
        return off ? Optional.of("enabled = false") : Optional.empty();
    }

    static boolean has(NodeWithAnnotations<?> node, String name) {
        return node.getAnnotationByName(name).isPresent();
    }

    /** The value of an element; of {@code value} also in the short form. */
    static Optional<Expression> value(AnnotationExpr annotation, String element) {
        if (annotation.isSingleMemberAnnotationExpr()) {
            return element.equals("value")
                    ? Optional.of(annotation.asSingleMemberAnnotationExpr().getMemberValue())
                    : Optional.empty();
        }
        if (!annotation.isNormalAnnotationExpr()) {
            return Optional.empty();
        }
        return annotation.asNormalAnnotationExpr().getPairs().stream()
                .filter(pair -> pair.getNameAsString().equals(element))
                .map(MemberValuePair::getValue)
                .findFirst();
    }
}
