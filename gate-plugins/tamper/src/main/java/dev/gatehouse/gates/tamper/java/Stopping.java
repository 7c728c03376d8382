package dev.gatehouse.gates.tamper.java;

import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.IfStmt;
import com.github.javaparser.ast.stmt.Statement;
import java.util.Optional;
import java.util.regex.Pattern;

/** Statements that end a test without a failure: an early return, an assumption. */
final class Stopping {
    private static final Pattern ABORT =
            Pattern.compile(".*(TestAborted|AssumptionViolated|SkipException|TestSkipped).*");
    private static final Pattern ASSUME = Pattern.compile("assume(True|False|That|NoException|NotNull|\\w*)|abort");
    private static final int QUOTED = 60;

    private Stopping() {}

    /** Why a test may end at a statement of its body; empty if it goes on. */
    static Optional<String> reason(Statement statement) {
        if (statement instanceof BlockStmt block) {
            return block.getStatements().stream()
                    .flatMap(s -> reason(s).stream())
                    .findFirst();
        }
        if (statement instanceof IfStmt branch) {
            return leaves(branch.getThenStmt()) ? Optional.of(early(branch.getCondition())) : Optional.empty();
        }
        if (leaves(statement)) {
            return Optional.of("it returns early");
        }
        return statement instanceof ExpressionStmt expression
                        && expression.getExpression() instanceof MethodCallExpr call
                        && isAssumption(call)
                ? Optional.of("it runs only under " + shortened(call))
                : Optional.empty();
    }

    private static boolean isAssumption(MethodCallExpr call) {
        String name = call.getNameAsString();
        return ASSUME.matcher(name).matches() && !name.equals("assumingThat")
                || call.getScope().filter(MethodCallExpr.class::isInstance).isPresent()
                        && call.getScope()
                                .map(s -> isAssumption((MethodCallExpr) s))
                                .orElse(false);
    }

    private static boolean leaves(Statement statement) {
        if (statement instanceof BlockStmt block) {
            return !block.getStatements().isEmpty()
                    && leaves(block.getStatement(block.getStatements().size() - 1))
                    && block.getStatements().size() <= 2;
        }
        return statement.isReturnStmt()
                || statement instanceof IfStmt nested && leaves(nested.getThenStmt())
                || statement.isThrowStmt()
                        && ABORT.matcher(shortened(statement.asThrowStmt().getExpression()))
                                .matches();
    }

    private static String early(Expression condition) {
        return Constants.isTrue(condition) ? "it returns early" : "it returns early if " + shortened(condition);
    }

    private static String shortened(Expression expression) {
        String text = expression.toString().replaceAll("\\s+", " ");
        return text.length() > QUOTED ? text.substring(0, QUOTED - 1) + "…" : text;
    }
}
