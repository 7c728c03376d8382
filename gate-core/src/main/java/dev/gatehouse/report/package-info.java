/** Verdicts for people, agents and machines, everything foreign escaped for its medium. */
@NullMarked
package dev.gatehouse.report;

import org.jspecify.annotations.NullMarked;
