package dev.gatehouse.runner;

import dev.gatehouse.git.Revisions;
import dev.gatehouse.verdict.Trust;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A request in the making. */
final class Wanted {
    Revisions revisions = Revisions.DEFAULT;
    Optional<String> tier = Optional.empty();
    List<String> only = List.of();
    Trust trust = Trust.IN_PLACE;
    Set<CheckRequest.Option> options = EnumSet.noneOf(CheckRequest.Option.class);
    Optional<Instant> builtSince = Optional.empty();
    String claim = "";

    Wanted with(CheckRequest.Option option) {
        options.add(option);
        return this;
    }

    Wanted only(String... gates) {
        only = List.of(gates);
        return this;
    }

    Wanted isolated() {
        trust = Trust.CHECKOUT;
        return this;
    }

    Wanted revisions(Revisions wanted) {
        revisions = wanted;
        return this;
    }

    CheckRequest in(Path directory) {
        return new CheckRequest(directory, revisions, tier, only, trust, options, builtSince, claim);
    }
}
