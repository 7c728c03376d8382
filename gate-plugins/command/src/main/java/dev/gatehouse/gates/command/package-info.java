/** The gate type {@code command}: any command, judged by its exit code and, where it writes one, its report. */
@NullMarked
package dev.gatehouse.gates.command;

import org.jspecify.annotations.NullMarked;
