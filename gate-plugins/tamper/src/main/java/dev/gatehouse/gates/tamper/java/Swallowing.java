package dev.gatehouse.gates.tamper.java;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.stmt.CatchClause;
import com.github.javaparser.ast.stmt.ThrowStmt;
import java.util.Set;

/** Catch clauses that keep a failure from being seen. */
final class Swallowing {
    private static final Set<String> WIDE = Set.of(
            "Throwable",
            "Error",
            "AssertionError",
            "AssertionFailedError",
            "Exception",
            "RuntimeException",
            "ComparisonFailure",
            "MultipleFailuresError");

    private Swallowing() {}

    /** Whether failures of any code end here and nothing comes of them. */
    static boolean swallows(CatchClause clause) {
        String type = clause.getParameter().getType().asString();
        for (String part : type.split("\\|", -1)) {
            if (WIDE.contains(part.strip().substring(part.strip().lastIndexOf('.') + 1))) {
                return !isEscape(clause);
            }
        }
        return false;
    }

    /** Whether the clause throws, fails or asserts something itself. */
    static boolean isEscape(CatchClause clause) {
        return clause.getBody().findFirst(Node.class, Swallowing::escapes).isPresent();
    }

    private static boolean escapes(Node node) {
        return node instanceof ThrowStmt
                || node instanceof MethodCallExpr call
                        && call.getNameAsString()
                                .matches(
                                        "fail|sneakyThrow|rethrow\\w*|propagate|addError|exit|add|set\\w*|complete\\w*");
    }
}
