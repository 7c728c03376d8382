/** Reads what tools leave behind (JUnit XML, SARIF, compiler output) as untrusted data: bounded, streaming, never throwing for bad input. */
@NullMarked
package dev.gatehouse.gates.reports;

import org.jspecify.annotations.NullMarked;
