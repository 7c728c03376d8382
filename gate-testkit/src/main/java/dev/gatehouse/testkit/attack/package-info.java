/** What workers try in order to get bad work past a gate, as a catalogue to play against any judge. */
@NullMarked
package dev.gatehouse.testkit.attack;

import org.jspecify.annotations.NullMarked;
