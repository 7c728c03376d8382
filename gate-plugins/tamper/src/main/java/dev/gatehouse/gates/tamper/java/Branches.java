package dev.gatehouse.gates.tamper.java;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.SimpleName;
import com.github.javaparser.ast.stmt.IfStmt;
import com.github.javaparser.ast.stmt.Statement;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Two branches that assert on the same things in the same words, whatever they expect: one of them runs. It is what becomes of
 * a test that is run with several settings. A condition that looks at what is asserted on is another matter: it lets through
 * what it likes.
 */
final class Branches {
    private Branches() {}

    /** @param locals the initial values of local variables, empty for those that are set again */
    static boolean alike(IfStmt branch, Map<String, String> locals) {
        if (!branch.getElseStmt().filter(Statement::isBlockStmt).isPresent()
                || !branch.getThenStmt().isBlockStmt()) {
            return false;
        }
        List<MethodCallExpr> then = assertions(branch.getThenStmt());
        List<MethodCallExpr> other = assertions(branch.getElseStmt().get());
        return !then.isEmpty()
                && said(then).equals(said(other))
                && !decides(branch.getCondition(), subjects(then, other), locals);
    }

    /** Whether a condition looks at one of the names, itself or by way of variables. */
    private static boolean decides(Expression condition, Set<String> subjects, Map<String, String> locals) {
        Set<String> seen = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(names(condition));
        while (!open.isEmpty()) {
            String name = open.remove();
            String value = locals.get(name);
            if (subjects.contains(name) || value != null && value.isEmpty()) {
                return true;
            }
            if (value != null && seen.add(name)) {
                open.addAll(List.of(value.split(" ")));
            }
        }
        return false;
    }

    private static List<MethodCallExpr> assertions(Statement statement) {
        return statement.findAll(MethodCallExpr.class).stream()
                .filter(call -> call.getNameAsString().startsWith("assert")
                        || call.getNameAsString().startsWith("verify"))
                .toList();
    }

    /** Each assertion by its name, what is called on it, and what it is about: the arguments that are expressions. */
    private static Set<String> said(List<MethodCallExpr> calls) {
        return calls.stream()
                .map(call -> call.getNameAsString()
                        + chained(call)
                        + call.getArguments().stream()
                                .filter(Branches::isSubject)
                                .map(Expression::toString)
                                .toList())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String chained(MethodCallExpr call) {
        StringBuilder names = new StringBuilder();
        Node node = call;
        while (node.getParentNode().orElse(null) instanceof MethodCallExpr outer
                && outer.getScope().filter(node::equals).isPresent()) {
            names.append('.').append(outer.getNameAsString());
            node = outer;
        }
        return names.toString();
    }

    /** What is asserted on, not what is expected: a method of a variable, or a variable. */
    private static boolean isSubject(Expression argument) {
        boolean call = argument instanceof MethodCallExpr made
                && made.getScope()
                        .filter(scope -> Character.isLowerCase(scope.toString().charAt(0)))
                        .isPresent();
        return call || argument instanceof NameExpr;
    }

    private static Set<String> subjects(List<MethodCallExpr> then, List<MethodCallExpr> other) {
        Set<String> names = new HashSet<>();
        for (List<MethodCallExpr> calls : List.of(then, other)) {
            calls.forEach(call -> call.getArguments().forEach(argument -> names.addAll(names(argument))));
        }
        return names;
    }

    private static Set<String> names(Node node) {
        return node.findAll(SimpleName.class).stream()
                .map(SimpleName::getIdentifier)
                .collect(Collectors.toSet());
    }
}
