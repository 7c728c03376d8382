/** What detectors are given, files before and after, and what they say. */
@NullMarked
package dev.gatehouse.gates.tamper.change;

import org.jspecify.annotations.NullMarked;
