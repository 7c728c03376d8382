package dev.gatehouse.manager;

import dev.gatehouse.submission.ObjectId;
import java.util.List;

/**
 * What an attempt starts from.
 *
 * @param base the commit that its work will be compared with: the tip of the integration branch
 * @param start the commit that it is given: the base, with the work of earlier attempts on top
 * @param conflicts files of the start with conflict marks
 */
record Departure(ObjectId base, ObjectId start, List<String> conflicts) {
    Departure {
        conflicts = List.copyOf(conflicts);
    }

    /** Whether earlier work is in it. */
    boolean continues() {
        return !base.equals(start);
    }
}
