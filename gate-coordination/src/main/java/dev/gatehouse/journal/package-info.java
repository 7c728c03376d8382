/** The append-only record of what happened to tasks: events in streams, durable before they are acknowledged. */
@NullMarked
package dev.gatehouse.journal;

import org.jspecify.annotations.NullMarked;
