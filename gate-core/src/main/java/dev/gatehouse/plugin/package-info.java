/** The catalog of gate types: which plugins there are, and the gate types they provide, loaded through PF4J when named. */
@NullMarked
package dev.gatehouse.plugin;

import org.jspecify.annotations.NullMarked;
