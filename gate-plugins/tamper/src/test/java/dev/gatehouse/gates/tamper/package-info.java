@NullMarked
package dev.gatehouse.gates.tamper;

import org.jspecify.annotations.NullMarked;
