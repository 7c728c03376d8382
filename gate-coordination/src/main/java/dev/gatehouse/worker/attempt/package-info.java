/** What adapters share: a process that works on one attempt, what is known of it, and the clocks that watch it. */
@NullMarked
package dev.gatehouse.worker.attempt;

import org.jspecify.annotations.NullMarked;
