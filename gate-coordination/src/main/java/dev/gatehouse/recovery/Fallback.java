package dev.gatehouse.recovery;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What to work with, best first: workers or models, each on a provider. The first whose provider takes more work is chosen;
 * what was passed over, and why, is part of the answer, so that nobody works with second best unknowingly. Safe for several
 * threads.
 */
public final class Fallback<T> {
    private final Upstreams upstreams;
    private final List<Option<T>> options;

    /** Something to work with. */
    public record Option<T>(T what, Provider provider) {}

    /** Something better that could not be had. */
    public record PassedOver<T>(T what, Admission.Refused because) {}

    /** What to work with now. */
    public sealed interface Choice<T> {
        /** All that was better, best first. */
        List<PassedOver<T>> passedOver();

        /** This; the permit is the caller's to close. */
        record Chosen<T>(T what, Permit permit, List<PassedOver<T>> passedOver) implements Choice<T> {}

        /**
         * Nothing.
         *
         * @param until the earliest time known at which one of them may be had
         */
        record None<T>(List<PassedOver<T>> passedOver, Optional<Instant> until) implements Choice<T> {}
    }

    /** A chain of at least one. */
    public Fallback(Upstreams upstreams, List<Option<T>> options) {
        if (options.isEmpty()) {
            throw new IllegalArgumentException("a fallback chain without anything in it");
        }
        this.upstreams = upstreams;
        this.options = List.copyOf(options);
    }

    /** Asks each in turn, and takes a place with the first that has one. */
    public Choice<T> choose() {
        List<PassedOver<T>> passedOver = new ArrayList<>();
        for (Option<T> option : options) {
            Admission admission = upstreams.of(option.provider()).admit();
            if (admission instanceof Admission.Admitted admitted) {
                return new Choice.Chosen<>(option.what(), admitted.permit(), List.copyOf(passedOver));
            }
            passedOver.add(new PassedOver<>(option.what(), (Admission.Refused) admission));
        }
        Optional<Instant> until = passedOver.stream()
                .flatMap(each -> each.because().until().stream())
                .min(Instant::compareTo);
        return new Choice.None<>(List.copyOf(passedOver), until);
    }
}
