/** Known faults, and where in a tree they can be planted. */
@NullMarked
package dev.gatehouse.gates.planting;

import org.jspecify.annotations.NullMarked;
