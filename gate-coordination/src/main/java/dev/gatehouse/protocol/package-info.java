/** Messages and codecs spoken with worker processes, one JSON a line. */
@NullMarked
package dev.gatehouse.protocol;

import org.jspecify.annotations.NullMarked;
