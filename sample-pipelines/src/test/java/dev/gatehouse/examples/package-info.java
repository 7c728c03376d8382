/** The Java examples of docs/Agent-Coordination-Patterns.md, compiled and tested as they stand there. */
@NullMarked
package dev.gatehouse.examples;

import org.jspecify.annotations.NullMarked;
