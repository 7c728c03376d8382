/** The distribution as people and workers meet it: through the runner and through {@code bin/gate}. */
@NullMarked
package dev.gatehouse.endtoend;

import org.jspecify.annotations.NullMarked;
