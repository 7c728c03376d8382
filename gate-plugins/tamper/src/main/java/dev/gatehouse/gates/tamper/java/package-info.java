/** Java as its syntax tree tells it, or its tokens where there is none. */
@NullMarked
package dev.gatehouse.gates.tamper.java;

import org.jspecify.annotations.NullMarked;
