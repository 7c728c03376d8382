/** The queue contract between those who hand out work and those who take it, and the queue in memory. */
@NullMarked
package dev.gatehouse.transport;

import org.jspecify.annotations.NullMarked;
