@NullMarked
package dev.gatehouse.gates.tamper.tokens;

import org.jspecify.annotations.NullMarked;
