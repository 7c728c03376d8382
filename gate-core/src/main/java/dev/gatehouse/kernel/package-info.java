/** Runs a plan over a submission: scheduling, time limits, containment, redaction. */
@NullMarked
package dev.gatehouse.kernel;

import org.jspecify.annotations.NullMarked;
