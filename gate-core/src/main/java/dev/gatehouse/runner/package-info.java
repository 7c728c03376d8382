/** The composition root that command, Maven goal, hook and manager share. */
@NullMarked
package dev.gatehouse.runner;

import org.jspecify.annotations.NullMarked;
