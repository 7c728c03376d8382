/** A task's life as a state machine over events: commands decide, events tell, read models are folded from them. */
@NullMarked
package dev.gatehouse.task;

import org.jspecify.annotations.NullMarked;
