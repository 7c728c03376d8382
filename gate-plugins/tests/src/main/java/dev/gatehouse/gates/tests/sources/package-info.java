/** Finds the tests that sources declare, by their text: which there are, and where a statement could be put into each. */
@NullMarked
package dev.gatehouse.gates.tests.sources;

import org.jspecify.annotations.NullMarked;
