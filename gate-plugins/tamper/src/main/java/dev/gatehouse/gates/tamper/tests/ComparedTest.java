package dev.gatehouse.gates.tamper.tests;

/**
 * A test before and after.
 *
 * @param pair both
 * @param alignment what became of its assertions
 */
record ComparedTest(Pairing.Pair pair, Alignment alignment) {

    static ComparedTest of(Pairing.Pair pair) {
        return new ComparedTest(
                pair, Alignment.of(pair.before().said(), pair.after().said()));
    }
}
