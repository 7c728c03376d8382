package dev.gatehouse.init;

import java.util.List;

/**
 * A kind of project found in a repository.
 *
 * @param kind for people, such as {@code Maven}
 * @param evidence the file that shows it, relative to the root
 * @param gates the gates it gets
 * @param protect further paths that decide what its gates run
 * @param setup commands that prepare a fresh checkout, as entries of YAML
 */
public record Detection(String kind, String evidence, List<GateDraft> gates, List<String> protect, List<String> setup) {
    public Detection {
        gates = List.copyOf(gates);
        protect = List.copyOf(protect);
        setup = List.copyOf(setup);
    }

    /** One whose fresh checkouts need no preparation. */
    Detection(String kind, String evidence, List<GateDraft> gates, List<String> protect) {
        this(kind, evidence, gates, protect, List.of());
    }

    /** This one, with these entries for fresh checkouts. */
    Detection preparedBy(List<String> entries) {
        return new Detection(kind, evidence, gates, protect, entries);
    }
}
