/** Finds secrets in streams of bytes: keywords first, then the shapes around them, in linear time and bounded memory. */
@NullMarked
package dev.gatehouse.gates.secrets.scan;

import org.jspecify.annotations.NullMarked;
