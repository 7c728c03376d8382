/** Runs real programs and takes away what they need. */
@org.jspecify.annotations.NullMarked
package dev.gatehouse.process;
