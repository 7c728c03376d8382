package dev.gatehouse.gates.tamper.java;

import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.Statement;
import java.util.Set;

/** Statements that fail a test whenever they are reached. */
final class Failing {
    private static final Set<String> FAIL = Set.of("fail", "failBecauseExceptionWasNotThrown", "failBecause");

    private Failing() {}

    private static boolean calls(Statement statement) {
        return statement instanceof ExpressionStmt expression
                && expression.getExpression() instanceof MethodCallExpr call
                && FAIL.contains(call.getNameAsString());
    }

    static boolean endsWithFail(BlockStmt block) {
        int count = block.getStatements().size();
        return count > 0 && fails(block.getStatement(count - 1));
    }

    static boolean fails(Statement statement) {
        return calls(statement) || throwsError(statement);
    }

    private static boolean throwsError(Statement statement) {
        return statement.isThrowStmt()
                && statement.asThrowStmt().getExpression().toString().contains("AssertionError");
    }

    /** The index where the last statement of a block begins. */
    static int start(Tokens tokens, Span block) {
        int end = block.to() - 2;
        for (int index = end - 1; index > block.from(); index--) {
            if (tokens.is(index, ")") || tokens.is(index, "}")) {
                int open = tokens.open(index);
                if (tokens.is(index, "}")) {
                    return index + 1;
                }
                index = Math.max(open, block.from());
            } else if (tokens.is(index, ";")) {
                return index + 1;
            }
        }
        return block.from() + 1;
    }
}
