/** Workers that speak the worker protocol of ours, for one attempt or for many. */
@NullMarked
package dev.gatehouse.worker.ndjson;

import org.jspecify.annotations.NullMarked;
