/** Known ways of tampering, planted into a tree to see the gate go red. */
@NullMarked
package dev.gatehouse.gates.tamper.defect;

import org.jspecify.annotations.NullMarked;
