/** Tests of adapters against workers that misbehave. */
@NullMarked
package dev.gatehouse.worker;

import org.jspecify.annotations.NullMarked;
