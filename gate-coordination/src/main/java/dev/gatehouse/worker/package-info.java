/** Workers as processes: adapters, the pool that keeps them, and the balancing between them. */
@NullMarked
package dev.gatehouse.worker;

import org.jspecify.annotations.NullMarked;
