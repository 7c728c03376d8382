/** What the worker is told: findings by cause, what changed since the last attempt, within a budget of characters. */
@NullMarked
package dev.gatehouse.feedback;

import org.jspecify.annotations.NullMarked;
