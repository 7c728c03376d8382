/** A worker that does as its script says, misbehaviour included: a program of its own that needs nothing but a JDK. */
@NullMarked
package dev.gatehouse.testkit.worker;

import org.jspecify.annotations.NullMarked;
