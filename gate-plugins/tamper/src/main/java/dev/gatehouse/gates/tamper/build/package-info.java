/** Build files, runner configuration and continuous integration. */
@NullMarked
package dev.gatehouse.gates.tamper.build;

import org.jspecify.annotations.NullMarked;
