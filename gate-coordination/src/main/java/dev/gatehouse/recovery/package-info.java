/** What is done when something fails for a reason that may pass: retries, breakers, limits, bulkheads. */
@NullMarked
package dev.gatehouse.recovery;

import org.jspecify.annotations.NullMarked;
