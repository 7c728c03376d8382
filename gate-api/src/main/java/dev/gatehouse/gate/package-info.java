/** The extension point: what a gate author implements and what the host offers in return. */
@NullMarked
package dev.gatehouse.gate;

import org.jspecify.annotations.NullMarked;
