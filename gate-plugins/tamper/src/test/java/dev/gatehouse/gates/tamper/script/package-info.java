@NullMarked
package dev.gatehouse.gates.tamper.script;

import org.jspecify.annotations.NullMarked;
