/** Tests of what Claude Code is given. */
@NullMarked
package dev.gatehouse.worker.claude;

import org.jspecify.annotations.NullMarked;
