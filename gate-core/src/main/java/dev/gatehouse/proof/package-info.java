/** What proving gates and replaying history with them brought to light. */
@NullMarked
package dev.gatehouse.proof;

import org.jspecify.annotations.NullMarked;
