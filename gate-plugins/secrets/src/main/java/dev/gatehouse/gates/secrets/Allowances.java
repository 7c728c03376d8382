package dev.gatehouse.gates.secrets;

import dev.gatehouse.gate.GateContext;
import dev.gatehouse.gates.secrets.scan.MarkedLines;
import dev.gatehouse.submission.Side;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Comments that allow a secret. They count only on lines that the base has too: a worker cannot allow its own. */
final class Allowances {
    private final GateContext context;
    private final Map<String, String> origins;
    private final Map<String, Set<String>> marked = new HashMap<>();
    private long count;

    /** @param origins where files that moved stood on the base */
    Allowances(GateContext context, Map<String, String> origins) {
        this.context = context;
        this.origins = origins;
    }

    /** Whether the secret is allowed. */
    boolean cover(Found found) throws IOException {
        String line = found.sighting().text();
        if (!MarkedLines.allows(line, found.rule()) || !base(found.path()).contains(line.strip())) {
            return false;
        }
        count++;
        return true;
    }

    /** How many secrets were allowed. */
    long count() {
        return count;
    }

    private Set<String> base(String path) throws IOException {
        Set<String> known = marked.get(path);
        if (known == null) {
            known = read(origins.getOrDefault(path, path));
            marked.put(path, known);
        }
        return known;
    }

    private Set<String> read(String path) throws IOException {
        Optional<InputStream> content = context.content(Side.BASE).open(path);
        if (content.isEmpty()) {
            return Set.of();
        }
        try (InputStream in = content.get()) {
            return MarkedLines.of(in);
        }
    }
}
