/** Tests of the reader of Java. */
@NullMarked
package dev.gatehouse.gates.tamper.java;

import org.jspecify.annotations.NullMarked;
