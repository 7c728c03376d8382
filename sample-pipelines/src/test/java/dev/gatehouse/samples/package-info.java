/** Judges the samples beside it and compares the verdicts with those that the samples promise. */
@NullMarked
package dev.gatehouse.samples;

import org.jspecify.annotations.NullMarked;
