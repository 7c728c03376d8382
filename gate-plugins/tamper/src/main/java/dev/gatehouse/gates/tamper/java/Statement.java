package dev.gatehouse.gates.tamper.java;

import dev.gatehouse.gates.tamper.tests.Assertion;
import dev.gatehouse.gates.tamper.tests.Assertion.Kind;
import java.util.OptionalDouble;

/** What an assertion says, wherever it stands. */
record Statement(Kind kind, String actual, String expected, OptionalDouble tolerance) {

    Statement(Kind kind, String actual, String expected) {
        this(kind, actual, expected, OptionalDouble.empty());
    }

    /** Two expressions are the same; the one that looks like a value is the expected one, else the second. */
    static Statement equal(Tokens tokens, Span first, Span second) {
        Expression a = new Expression(tokens, first);
        Expression b = new Expression(tokens, second);
        boolean swapped = a.isValueLike() && !b.isValueLike();
        Expression actual = swapped ? b : a;
        Expression expected = swapped ? a : b;
        if (expected.text().equals("true") || expected.text().equals("false")) {
            return new Conditions(tokens).holds(actual.span(), expected.text().equals("true"));
        }
        boolean same = actual.text().equals(expected.text()) && !a.isNewObject();
        boolean vacuous = same || a.isConstant() && b.isConstant();
        return new Statement(vacuous ? Kind.VACUOUS : Kind.EXACT, actual.text(), expected.text());
    }

    /** Something is of a type, by whatever name it is written. */
    static Statement ofType(String actual, String type) {
        return new Statement(Kind.PARTIAL, actual, "instanceOf " + PlainAssertions.simpleType(type));
    }

    Statement within(OptionalDouble distance) {
        return new Statement(kind, actual, expected, distance);
    }

    Statement expecting(String value) {
        return new Statement(kind, actual, value, tolerance);
    }

    Statement as(Kind other) {
        return new Statement(other, actual, expected, tolerance);
    }

    Assertion at(int line, boolean reached, String text) {
        return new Assertion(kind, actual, expected, tolerance, reached, line, text);
    }
}
