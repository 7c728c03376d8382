/** Writes the first gate.yaml of a repository from what is found in it. */
@NullMarked
package dev.gatehouse.init;

import org.jspecify.annotations.NullMarked;
