package dev.gatehouse.gates.tamper.tests;

import dev.gatehouse.gates.tamper.change.SourceText;

/** Reads the tests that a file declares, in one language. Stateless and safe for several threads. */
public interface TestReader {

    /** Whether a file of that path may declare tests or help them, by its name and place. */
    boolean reads(String path);

    /** What the file declares. Takes any text without throwing for it; linear in its length. */
    TestFile read(SourceText source);
}
