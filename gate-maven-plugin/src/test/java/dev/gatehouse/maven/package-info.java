/** Tests of the Maven goals; the builds in {@code src/it} test them in a real Maven. */
@NullMarked
package dev.gatehouse.maven;

import org.jspecify.annotations.NullMarked;
