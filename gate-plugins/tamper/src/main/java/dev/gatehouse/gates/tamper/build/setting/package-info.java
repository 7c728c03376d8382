/** Settings of build tools that guard something or let something pass, before and after. */
@NullMarked
package dev.gatehouse.gates.tamper.build.setting;

import org.jspecify.annotations.NullMarked;
