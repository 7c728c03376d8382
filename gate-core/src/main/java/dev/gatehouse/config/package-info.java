/** gate.yaml as typed records, each knowing the line and column it came from. */
@NullMarked
package dev.gatehouse.config;

import org.jspecify.annotations.NullMarked;
