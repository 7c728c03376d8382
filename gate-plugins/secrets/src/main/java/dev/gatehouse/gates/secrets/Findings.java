package dev.gatehouse.gates.secrets;

import dev.gatehouse.gates.secrets.scan.Sighting;
import dev.gatehouse.verdict.Finding;
import dev.gatehouse.verdict.Location;
import java.util.ArrayList;
import java.util.List;

/** Findings about secrets, none of which holds one. */
final class Findings {
    private final String gate;
    private final List<Finding> all = new ArrayList<>();

    Findings(String gate) {
        this.gate = gate;
    }

    void add(Found found) {
        Sighting sighting = found.sighting();
        String shown = Mask.of(sighting.format(), sighting.secret());
        all.add(Finding.of(found.rule(), found.key(), sighting.format().title() + ": " + shown)
                .at(new Location(found.path(), sighting.line(), sighting.column(), sighting.endLine(), 0))
                .causedBy(shown + " " + found.key().substring(0, 8))
                .remediedBy(SecretsRules.remedy(sighting.format()))
                .rerunBy(List.of("gate", "check", "--only", gate)));
    }

    /** Takes one finding about the same secret away, if there is one. */
    void take(Found found) {
        for (int i = 0; i < all.size(); i++) {
            Finding finding = all.get(i);
            if (finding.rule().equals(found.rule()) && finding.key().equals(found.key())) {
                all.remove(i);
                return;
            }
        }
    }

    List<Finding> all() {
        return List.copyOf(all);
    }
}
