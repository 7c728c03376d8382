/** Files that decide what a test run reports. */
@NullMarked
package dev.gatehouse.gates.tamper.build.runtime;

import org.jspecify.annotations.NullMarked;
