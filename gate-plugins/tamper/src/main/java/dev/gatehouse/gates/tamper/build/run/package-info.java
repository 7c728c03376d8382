/** What continuous integration and the scripts of a project run, before and after. */
@NullMarked
package dev.gatehouse.gates.tamper.build.run;

import org.jspecify.annotations.NullMarked;
