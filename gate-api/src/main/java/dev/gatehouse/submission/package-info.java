/** What is judged: a Git tree compared with a base, its changes and its contents. */
@NullMarked
package dev.gatehouse.submission;

import org.jspecify.annotations.NullMarked;
