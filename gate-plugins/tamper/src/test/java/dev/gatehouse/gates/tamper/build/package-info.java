@NullMarked
package dev.gatehouse.gates.tamper.build;

import org.jspecify.annotations.NullMarked;
