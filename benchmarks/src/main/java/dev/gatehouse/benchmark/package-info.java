/** JMH suites; never published. Figures and the commands that made them are kept in benchmarks/results/. */
@NullMarked
package dev.gatehouse.benchmark;

import org.jspecify.annotations.NullMarked;
