/** Configuration and catalog become a validated, immutable graph of gates. */
@NullMarked
package dev.gatehouse.plan;

import org.jspecify.annotations.NullMarked;
