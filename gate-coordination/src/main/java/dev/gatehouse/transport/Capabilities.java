package dev.gatehouse.transport;

import java.util.Set;

/**
 * What a transport promises beyond what all of them do: delivery at least once, acknowledgement, redelivery after the
 * death of a consumer, dead letters, bounds, and publish–subscribe.
 *
 * @param features what it can do of what not every broker can
 * @param whenSlow the policies for slow subscribers that it knows; at least one
 */
public record Capabilities(Durability durability, Set<Feature> features, Set<WhenSlow> whenSlow) {
    public Capabilities {
        features = Set.copyOf(features);
        whenSlow = Set.copyOf(whenSlow);
        if (whenSlow.isEmpty()) {
            throw new IllegalArgumentException("a transport needs a policy for slow subscribers: whenSlow is empty");
        }
    }

    /** Whether a feature is declared. */
    public boolean has(Feature feature) {
        return features.contains(feature);
    }

    /**
     * Refuses what is asked for and not declared.
     *
     * @throws UnsupportedOperationException naming the feature and what is declared
     */
    public void require(Feature feature) {
        if (!has(feature)) {
            throw new UnsupportedOperationException(
                    "this transport has no " + feature + "; it declares " + features + ": use another, or do without");
        }
    }

    /**
     * Refuses a policy that is asked for and not declared.
     *
     * @throws UnsupportedOperationException naming the policy and those declared
     */
    public void require(WhenSlow policy) {
        if (!whenSlow.contains(policy)) {
            throw new UnsupportedOperationException(
                    "this transport cannot " + policy + " when a subscriber is slow; it can " + whenSlow);
        }
    }
}
