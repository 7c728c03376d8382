/** Plans: the tasks, workers and limits that a file or a planner names, and which task may start next. */
@NullMarked
package dev.gatehouse.manager.plan;

import org.jspecify.annotations.NullMarked;
