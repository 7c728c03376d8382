package dev.gatehouse.gates.tamper.java;

import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.ArrayInitializerExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.expr.TextBlockLiteralExpr;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What parameterised tests are run with, as far as annotations and methods of the same class show it. */
final class Rows {
    private static final Set<String> INLINE =
            Set.of("ValueSource", "CsvSource", "EnumSource", "Parameters", "TestWith");
    private static final Set<String> ROW = Set.of("of", "arguments", "argumentSet");

    private Rows() {}

    static List<String> of(MethodDeclaration method, ClassOrInterfaceDeclaration within) {
        List<String> rows = new ArrayList<>();
        for (AnnotationExpr annotation : method.getAnnotations()) {
            String name = annotation.getName().getIdentifier();
            if (INLINE.contains(name)) {
                inline(annotation, rows);
            } else if (name.equals("MethodSource")) {
                source(Annotations.value(annotation, "value"), method.getNameAsString(), within)
                        .ifPresent(given -> calls(given, rows));
            } else if (name.equals("Test")) {
                Annotations.value(annotation, "dataProvider")
                        .flatMap(given -> provider(given, within))
                        .ifPresent(given -> arrays(given, rows));
            }
        }
        return rows;
    }

    private static void inline(AnnotationExpr annotation, List<String> rows) {
        if (annotation.isSingleMemberAnnotationExpr()) {
            values(annotation.asSingleMemberAnnotationExpr().getMemberValue(), rows);
        } else if (annotation.isNormalAnnotationExpr()) {
            annotation.asNormalAnnotationExpr().getPairs().stream()
                    .filter(pair -> !Set.of("delimiter", "nullValues", "mode", "name", "quoteCharacter")
                            .contains(pair.getNameAsString()))
                    .forEach(pair -> values(pair.getValue(), rows));
        }
    }

    private static void values(Expression value, List<String> rows) {
        if (value instanceof ArrayInitializerExpr array) {
            array.getValues().forEach(each -> rows.add(each.toString()));
        } else if (value instanceof TextBlockLiteralExpr block) {
            block.stripIndent()
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .forEach(rows::add);
        } else {
            rows.add(value.toString());
        }
    }

    private static Optional<MethodDeclaration> source(
            Optional<Expression> named, String test, ClassOrInterfaceDeclaration within) {
        String name = named.filter(StringLiteralExpr.class::isInstance)
                .map(literal -> ((StringLiteralExpr) literal).getValue())
                .orElse(test);
        return within.getMethodsByName(name).stream()
                .filter(method -> method.getParameters().isEmpty())
                .findFirst();
    }

    private static Optional<MethodDeclaration> provider(Expression named, ClassOrInterfaceDeclaration within) {
        return within.getMethods().stream()
                .filter(method -> method.getAnnotationByName("DataProvider")
                        .filter(annotation -> Annotations.value(annotation, "name")
                                .map(Expression::toString)
                                .orElse("\"" + method.getNameAsString() + "\"")
                                .equals(named.toString()))
                        .isPresent())
                .findFirst();
    }

    private static void calls(MethodDeclaration source, List<String> rows) {
        source.findAll(
                        MethodCallExpr.class,
                        call -> ROW.contains(call.getNameAsString())
                                && !call.getScope()
                                        .filter(s -> s.toString().endsWith("Stream"))
                                        .isPresent())
                .forEach(call -> rows.add(call.getArguments().toString()));
    }

    private static void arrays(MethodDeclaration provider, List<String> rows) {
        provider.findFirst(ArrayInitializerExpr.class)
                .ifPresent(array -> array.getValues().forEach(row -> rows.add(row.toString())));
    }
}
