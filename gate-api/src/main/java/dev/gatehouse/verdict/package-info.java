/** What is said about a submission: findings, judgements, gate results and the verdict. */
@NullMarked
package dev.gatehouse.verdict;

import org.jspecify.annotations.NullMarked;
