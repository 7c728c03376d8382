package dev.gatehouse.gates.tamper.java;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Modifier;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.ConstructorDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import dev.gatehouse.gates.tamper.tests.Assertion;
import dev.gatehouse.gates.tamper.tests.Assertion.Kind;
import dev.gatehouse.gates.tamper.tests.Body;
import dev.gatehouse.gates.tamper.tests.CalledFunction;
import dev.gatehouse.gates.tamper.tests.TestCase;
import dev.gatehouse.gates.tamper.tests.TestFile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The test classes of a syntax tree. */
final class TestClasses {
    private final String path;
    private final Tokens tokens;
    private final CompilationUnit unit;
    private final Imports imports;
    private final AssertionScanner scanner;
    private final List<TestCase> tests = new ArrayList<>();
    private final List<CalledFunction> helpers = new ArrayList<>();
    private final Set<String> extended = new HashSet<>();

    TestClasses(String path, Tokens tokens, CompilationUnit unit) {
        this.path = path;
        this.tokens = tokens;
        this.unit = unit;
        this.imports = Imports.of(unit);
        Set<String> declared = new HashSet<>();
        Set<String> hollow = new HashSet<>();
        unit.findAll(MethodDeclaration.class).forEach(method -> {
            declared.add(method.getNameAsString());
            if (isHollow(method)) {
                hollow.add(method.getNameAsString());
            }
        });
        this.scanner = new AssertionScanner(tokens, imports, declared, hollow);
    }

    TestFile read() {
        unit.getTypes().forEach(type -> type(type, TestClass.top(path, type, imports)));
        return new TestFile(path, tests, helpers, extended, true);
    }

    private void type(TypeDeclaration<?> type, TestClass context) {
        if (type instanceof ClassOrInterfaceDeclaration declaration && !declaration.isAbstract()) {
            declaration.getExtendedTypes().forEach(parent -> extended.add(parent.getNameAsString()));
            declaration.getImplementedTypes().forEach(parent -> extended.add(parent.getNameAsString()));
        }
        for (MethodDeclaration method : type.getMethods()) {
            method(method, type, context);
        }
        for (ConstructorDeclaration constructor : type.getConstructors()) {
            helper(constructor.getNameAsString(), constructor, constructor.getBody());
        }
        type.getMembers().forEach(member -> {
            if (member instanceof TypeDeclaration<?> nested) {
                type(nested, context.nested(nested, imports));
            }
        });
    }

    private void method(MethodDeclaration method, TypeDeclaration<?> type, TestClass context) {
        Optional<AnnotationExpr> mark = Annotations.test(method);
        boolean test = mark.isPresent() || context.runs(method);
        if (!test) {
            method.getBody().ifPresent(body -> helper(method.getNameAsString(), method, body));
            return;
        }
        BlockStmt block = method.getBody().orElseGet(BlockStmt::new);
        Reach reach = Reaching.of(tokens, block);
        Body body = withExpected(body(block, reach), mark, block, reach);
        Optional<String> disabled = context.disabled()
                .or(() -> Annotations.disabled(method))
                .or(() -> misplaced(method))
                .or(reach::stopped);
        String name = context.name() + " > " + method.getNameAsString();
        tests.add(new TestCase(name, line(method), body, disabled, context.inherited(), rows(method, type)));
    }

    private static List<String> rows(MethodDeclaration method, TypeDeclaration<?> type) {
        return type instanceof ClassOrInterfaceDeclaration declaration ? Rows.of(method, declaration) : List.of();
    }

    /** What keeps the platform from running a method in spite of its annotation. */
    private Optional<String> misplaced(MethodDeclaration method) {
        if (method.isPrivate()) {
            return Optional.of("it is private");
        }
        return method.isStatic() ? Optional.of("it is static") : Optional.empty();
    }

    private void helper(String name, com.github.javaparser.ast.Node node, BlockStmt block) {
        helpers.add(new CalledFunction(name, line(node), body(block, Reaching.of(tokens, block))));
    }

    private Body body(BlockStmt block, Reach reach) {
        return block.getRange()
                .map(range -> Reaching.span(tokens, range))
                .map(span -> scanner.scan(new Span(span.from() + 1, Math.max(span.from() + 1, span.to() - 1)), reach))
                .orElseGet(() -> new Body(List.of(), List.of(), List.of()));
    }

    /** JUnit 4 says in the annotation which exception the whole body has to throw. */
    private Body withExpected(Body body, Optional<AnnotationExpr> mark, BlockStmt block, Reach reach) {
        return mark.flatMap(annotation -> Annotations.value(annotation, "expected")
                        .or(() -> Annotations.value(annotation, "expectedExceptions")))
                .map(type -> {
                    List<Assertion> all = new ArrayList<>(body.assertions());
                    if (!all.isEmpty()) { // what comes last is what throws, so nothing is compared there
                        all.set(all.size() - 1, all.get(all.size() - 1).unreached());
                    }
                    String name = type.toString().replaceAll("[{}\\s]|\\.class", "");
                    Assertion thrown = Assertion.of(
                            Kind.THROWS,
                            code(block),
                            name.substring(name.lastIndexOf('.') + 1),
                            line(type),
                            "expected = " + name);
                    all.add(reach.stopped().isPresent() ? thrown.unreached() : thrown);
                    return new Body(all, body.calls(), body.tokens());
                })
                .orElse(body);
    }

    private String code(BlockStmt block) {
        return block.getRange()
                .map(range -> Expression.code(tokens, Reaching.span(tokens, range)))
                .orElse("");
    }

    private boolean isHollow(MethodDeclaration method) {
        return method.getBody()
                .flatMap(BlockStmt::getRange)
                .map(range -> Reaching.span(tokens, range))
                .filter(span -> tokens.slice(span.from(), span.to()).stream()
                        .noneMatch(token -> token.isWord() && tokenFails(token.text())))
                .isPresent();
    }

    private static boolean tokenFails(String word) {
        return word.startsWith("assert")
                || word.startsWith("verify")
                || word.startsWith("expect")
                || word.startsWith("check")
                || word.equals("fail")
                || word.equals("throw");
    }

    private int line(com.github.javaparser.ast.Node node) {
        return node instanceof MethodDeclaration method
                ? method.getName().getRange().map(range -> range.begin.line).orElse(0)
                : node.getRange().map(range -> range.begin.line).orElse(0);
    }

    static boolean isAbstract(TypeDeclaration<?> type) {
        return type.hasModifier(Modifier.Keyword.ABSTRACT)
                || type instanceof ClassOrInterfaceDeclaration declaration && declaration.isInterface();
    }
}
