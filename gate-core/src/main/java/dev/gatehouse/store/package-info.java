/** Remembers what was judged: judgements by content, verdicts by id; outside every tree and repository. */
@NullMarked
package dev.gatehouse.store;

import org.jspecify.annotations.NullMarked;
