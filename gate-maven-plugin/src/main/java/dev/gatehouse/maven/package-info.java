/** The Maven goals: parameters in, the runner in a JVM of its own, build failure out. */
@NullMarked
package dev.gatehouse.maven;

import org.jspecify.annotations.NullMarked;
