/** Contract tests for what coordinates: journals, transports, worker adapters, balancing. */
@NullMarked
package dev.gatehouse.testkit.coordination;

import org.jspecify.annotations.NullMarked;
