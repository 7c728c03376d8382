/** How a gate that runs a command starts it, fills its placeholders, and tells a missing tool from a judgement. */
@NullMarked
package dev.gatehouse.gates.launch;

import org.jspecify.annotations.NullMarked;
