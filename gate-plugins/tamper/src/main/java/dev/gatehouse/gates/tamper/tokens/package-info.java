/** Sources cut into words, strings, comments and symbols, in any language that the gate reads. */
@NullMarked
package dev.gatehouse.gates.tamper.tokens;

import org.jspecify.annotations.NullMarked;
