package dev.gatehouse.gates.tamper.script;

import dev.gatehouse.gates.tamper.script.Unit.Sort;
import dev.gatehouse.gates.tamper.tests.Assertion;
import dev.gatehouse.gates.tamper.tests.Body;
import dev.gatehouse.gates.tamper.tests.TestCase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A unit while it is read. */
final class Part {
    /** Deeper groups are named by their innermost ones, so that a hostile file doesn't multiply names. */
    private static final int LONGEST = 1000;

    final Unit unit;
    final List<Assertion> assertions = new ArrayList<>();
    final List<String> calls = new ArrayList<>();
    final List<String> tokens = new ArrayList<>();
    private final @Nullable Part outer;
    private final String path;
    private @Nullable String disabled;
    private boolean encloses;

    Part(Unit unit, @Nullable Part outer) {
        this.unit = unit;
        this.outer = outer;
        this.path = path(unit, outer);
        this.disabled = unit.disabled();
        if (outer != null && unit.sort() == Sort.TEST) {
            outer.encloses = true;
        }
    }

    private static String path(Unit unit, @Nullable Part outer) {
        String before = outer == null ? "" : outer.path;
        if (unit.sort() == Sort.HELPER) {
            return before;
        }
        boolean alone = before.isEmpty() || unit.name().isEmpty() || before.length() > LONGEST;
        return alone ? before.length() > LONGEST ? unit.name() : before + unit.name() : before + " > " + unit.name();
    }

    /** The test or group that this is or stands in; this if there is none. */
    Part owner() {
        Part part = this;
        while (part.unit.sort() == Sort.HELPER && part.outer != null) {
            part = part.outer;
        }
        return part;
    }

    void disable(String reason) {
        if (disabled == null) {
            disabled = reason;
        }
    }

    Body body() {
        return new Body(assertions, calls, tokens);
    }

    /** Whether it does nothing but hold tests. */
    boolean isGroup() {
        return encloses && assertions.isEmpty() && unit.rows().isEmpty();
    }

    /** Settles why it doesn't run, after everything was read and its outer part was settled. */
    void settle() {
        if (disabled == null && outer != null) {
            disabled = outer.disabled;
        }
    }

    TestCase test() {
        return new TestCase(path, unit.line(), body(), Optional.ofNullable(disabled), Optional.empty(), unit.rows());
    }
}
