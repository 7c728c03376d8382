package dev.gatehouse.worker.balancing;

import java.util.List;
import java.util.Optional;

/**
 * Rendezvous hashing (Thaler, Ravishankar, "Using Name-Based Mappings to Increase Hit Rates", IEEE/ACM Transactions on
 * Networking 6(1), 1998): each worker draws a lot from session and name, and the highest is chosen. When a worker leaves,
 * only its own sessions move; when it comes back, they return. Weights scale the lots, so that sessions are spread by
 * them.
 */
final class Rendezvous implements Balancer {
    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private final Balancer others;

    Rendezvous(Balancer others) {
        this.others = others;
    }

    @Override
    public <C extends Candidate> Optional<C> choose(List<C> candidates, String session) {
        if (session.isEmpty()) {
            return others.choose(candidates, session);
        }
        long start = hash(FNV_OFFSET, session);
        C best = null;
        double highest = Double.NEGATIVE_INFINITY;
        for (C each : candidates) {
            if (each.isAvailable()) {
                double lot = lot(hash(start, each.id()), each.weight());
                if (lot > highest) {
                    best = each;
                    highest = lot;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /** weight / -ln(u) for u drawn evenly between 0 and 1: the highest of these falls to each in proportion to its weight. */
    private static double lot(long hash, int weight) {
        double even = ((mix(hash) >>> 11) + 0.5) / (1L << 53);
        return -weight / Math.log(even);
    }

    /** FNV-1a over the characters. */
    private static long hash(long from, String text) {
        long hash = from;
        for (int at = 0; at < text.length(); at++) {
            hash = (hash ^ text.charAt(at)) * FNV_PRIME;
        }
        return hash;
    }

    /** The finalizer of MurmurHash3: FNV alone leaves the high bits of short texts alike. */
    private static long mix(long hash) {
        long mixed = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
        mixed = (mixed ^ (mixed >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return mixed ^ (mixed >>> 33);
    }
}
