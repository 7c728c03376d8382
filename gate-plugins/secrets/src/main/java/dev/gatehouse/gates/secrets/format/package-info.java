/** What secrets look like, as data, and how to tell a real one from something that only looks like it. */
@NullMarked
package dev.gatehouse.gates.secrets.format;

import org.jspecify.annotations.NullMarked;
