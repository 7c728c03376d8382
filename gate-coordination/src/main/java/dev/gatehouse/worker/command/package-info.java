/** Any command as a worker: the prompt goes in by standard input or a file, what counts is its exit code and the work tree. */
@NullMarked
package dev.gatehouse.worker.command;

import org.jspecify.annotations.NullMarked;
