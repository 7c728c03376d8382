/** Where a worker works: a clone, a home and temporary files of its own for each attempt, and what comes out of it. */
@NullMarked
package dev.gatehouse.manager.workspace;

import org.jspecify.annotations.NullMarked;
