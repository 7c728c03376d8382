/** Shell text: which checks it runs, and whether their result still counts. */
@NullMarked
package dev.gatehouse.gates.tamper.build.command;

import org.jspecify.annotations.NullMarked;
