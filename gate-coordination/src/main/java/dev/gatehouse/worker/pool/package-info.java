/** Workers that are kept: started ahead, watched, recycled, quarantined, and ended with whoever keeps them. */
@NullMarked
package dev.gatehouse.worker.pool;

import org.jspecify.annotations.NullMarked;
