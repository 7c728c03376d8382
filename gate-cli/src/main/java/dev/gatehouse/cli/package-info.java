/** The {@code gate} command: arguments in, exit codes out. */
@NullMarked
package dev.gatehouse.cli;

import org.jspecify.annotations.NullMarked;
