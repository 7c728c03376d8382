/** Starts programs from argument lists, watches them within limits, and ends everything that they started. */
@NullMarked
package dev.gatehouse.process;

import org.jspecify.annotations.NullMarked;
