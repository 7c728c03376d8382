/** From judgements to a verdict: levels, scopes, attribution, waivers, protected paths and approvals. */
@NullMarked
package dev.gatehouse.policy;

import org.jspecify.annotations.NullMarked;
