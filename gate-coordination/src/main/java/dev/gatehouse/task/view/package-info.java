/** Read models of tasks: all of them as they stand, a status board, attempts, costs and dead letters. */
@NullMarked
package dev.gatehouse.task.view;

import org.jspecify.annotations.NullMarked;
