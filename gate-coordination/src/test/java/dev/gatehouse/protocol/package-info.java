/** Tests of the worker protocol's lines. */
@NullMarked
package dev.gatehouse.protocol;

import org.jspecify.annotations.NullMarked;
