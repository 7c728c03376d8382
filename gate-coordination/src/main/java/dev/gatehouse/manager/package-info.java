/** The loop: plan, assign, judge, feed back, accept or give up. */
@NullMarked
package dev.gatehouse.manager;

import org.jspecify.annotations.NullMarked;
