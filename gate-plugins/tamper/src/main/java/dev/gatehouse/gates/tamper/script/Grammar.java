package dev.gatehouse.gates.tamper.script;

import dev.gatehouse.gates.tamper.tests.Assertion;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is asked of a language about one source. Made for each source. */
interface Grammar {

    /** Tests, groups and functions, those that enclose others before them. */
    List<Unit> units();

    /** The tokens that don't run whenever what encloses them does. */
    BitSet unreached();

    /** What is asserted by what begins at a token; empty for most. */
    List<Assertion> assertionsAt(int at);

    /** Why the test or group doesn't run in whose body a token stands; null for most. */
    @Nullable
    String disablingAt(int at);
}
