/** The gate type {@code tamper}: compares base and submission for tests, checks and build files made weaker. */
@NullMarked
package dev.gatehouse.gates.tamper;

import org.jspecify.annotations.NullMarked;
