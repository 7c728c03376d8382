package dev.gatehouse.gates.tamper.java;

import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.BooleanLiteralExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.IntegerLiteralExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import java.util.Optional;

/** Conditions whose value the source tells. */
final class Constants {
    private Constants() {}

    static boolean isTrue(Expression condition) {
        return value(condition).orElse(false);
    }

    static boolean isFalse(Expression condition) {
        return !value(condition).orElse(true);
    }

    private static Optional<Boolean> value(Expression given) {
        if (given instanceof BooleanLiteralExpr literal) {
            return Optional.of(literal.getValue());
        }
        if (given instanceof EnclosedExpr enclosed) {
            return value(enclosed.getInner());
        }
        if (given instanceof UnaryExpr not && not.getOperator() == UnaryExpr.Operator.LOGICAL_COMPLEMENT) {
            return value(not.getExpression()).map(value -> !value);
        }
        return given instanceof BinaryExpr binary ? value(binary) : Optional.empty();
    }

    private static Optional<Boolean> value(BinaryExpr binary) {
        switch (binary.getOperator()) {
            case AND:
                return isFalse(binary.getLeft()) || isFalse(binary.getRight())
                        ? Optional.of(false)
                        : both(binary).map(all -> isTrue(binary.getLeft()) && isTrue(binary.getRight()));
            case OR:
                return isTrue(binary.getLeft()) || isTrue(binary.getRight())
                        ? Optional.of(true)
                        : both(binary).map(all -> false);
            default:
                break;
        }
        if (binary.getLeft() instanceof IntegerLiteralExpr left
                && binary.getRight() instanceof IntegerLiteralExpr right) {
            return compared(binary.getOperator(), left.getValue(), right.getValue());
        }
        return Optional.empty();
    }

    private static Optional<Boolean> both(BinaryExpr binary) {
        return value(binary.getLeft()).flatMap(left -> value(binary.getRight()));
    }

    private static Optional<Boolean> compared(BinaryExpr.Operator operator, String left, String right) {
        double order = Durations.number(left).orElse(Double.NaN)
                - Durations.number(right).orElse(Double.NaN);
        if (Double.isNaN(order)) {
            return Optional.empty();
        }
        return switch (operator) {
            case EQUALS -> Optional.of(order == 0);
            case NOT_EQUALS -> Optional.of(order != 0);
            case LESS -> Optional.of(order < 0);
            case GREATER -> Optional.of(order > 0);
            case LESS_EQUALS -> Optional.of(order <= 0);
            case GREATER_EQUALS -> Optional.of(order >= 0);
            default -> Optional.empty();
        };
    }
}
