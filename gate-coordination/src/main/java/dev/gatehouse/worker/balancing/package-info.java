/** Which of several workers gets the next task, and how it gets there: pushed to it, or pulled by it. */
@NullMarked
package dev.gatehouse.worker.balancing;

import org.jspecify.annotations.NullMarked;
