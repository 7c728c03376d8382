/** The gate type {@code secrets}: tokens, keys and passwords that a submission adds. */
@NullMarked
package dev.gatehouse.gates.secrets;

import org.jspecify.annotations.NullMarked;
