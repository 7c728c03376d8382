/** Tests of the scripted worker. */
@NullMarked
package dev.gatehouse.testkit.worker;

import org.jspecify.annotations.NullMarked;
