/**
 * Submissions out of a repository: snapshots, comparisons, contents and checkouts, by the hardened git command line and
 * through a repository of our own. Git is never run inside the judged repository.
 */
@NullMarked
package dev.gatehouse.git;

import org.jspecify.annotations.NullMarked;
