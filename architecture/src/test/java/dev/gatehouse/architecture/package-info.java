/** The laws of the layout as tests, each of which also shows that it fails on a planted fault. */
@NullMarked
package dev.gatehouse.architecture;

import org.jspecify.annotations.NullMarked;
