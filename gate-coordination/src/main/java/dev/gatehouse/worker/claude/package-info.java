/** Claude Code as a worker, spoken with by JSON lines both ways. */
@NullMarked
package dev.gatehouse.worker.claude;

import org.jspecify.annotations.NullMarked;
