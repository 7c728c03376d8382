package dev.gatehouse.gates.secrets;

import dev.gatehouse.gate.GateContext;
import dev.gatehouse.gates.secrets.scan.Encoding;
import dev.gatehouse.gates.secrets.scan.SecretScanner;
import dev.gatehouse.gates.secrets.scan.Sighting;
import dev.gatehouse.verdict.Measure;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Looks through files one after the other and has everything concealed that it finds. */
final class Search {
    /** The host conceals 10,000 lines and 1 MiB at most, for all gates together. */
    private static final int MOST_CONCEALED = 5_000;

    private static final long MOST_LETTERS = 512 * 1024;

    /** The same secret may stand anywhere any number of times. */
    private static final int MOST_SEEN = 10_000;

    private final GateContext context;
    private final SecretScanner scanner;
    private final Digest digest = new Digest();
    private final Set<String> concealed = new HashSet<>();
    private String path = "";
    private long files;
    private long binaries;
    private long letters;
    private long seen;

    Search(GateContext context, SecretScanner scanner) {
        this.context = context;
        this.scanner = scanner;
    }

    /** The secrets of a file; none when it is not a regular file. */
    List<Found> in(Ground ground) throws IOException, InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        path = ground.path();
        Optional<InputStream> content = context.content(ground.side()).open(path);
        if (content.isEmpty()) {
            return List.of();
        }
        List<Sighting> sightings = new ArrayList<>();
        Encoding encoding;
        try (InputStream in = content.get()) {
            encoding = scanner.scan(in, sighting -> {
                conceal(sighting);
                if (++seen > MOST_SEEN) {
                    throw new FloodException();
                }
                sightings.add(sighting);
            });
        }
        files++;
        binaries += encoding == Encoding.BINARY ? 1 : 0;
        return sightings.stream().map(each -> found(ground, each, encoding)).toList();
    }

    /** The file that was looked through last. */
    String path() {
        return path;
    }

    /** How many files were looked through. */
    long files() {
        return files;
    }

    List<Measure> measures(long allowed) {
        return List.of(
                new Measure("files", files, "count"),
                new Measure("binary-files", binaries, "count"),
                new Measure("allowed", allowed, "count"));
    }

    /** Lines of files that were decoded before they were read are not those of the diff: all of them count. */
    private Found found(Ground ground, Sighting sighting, Encoding encoding) {
        return new Found(
                path,
                sighting,
                digest.key(sighting.format(), sighting.secret()),
                encoding == Encoding.WIDE || ground.touches(sighting.line(), sighting.endLine()));
    }

    private void conceal(Sighting sighting) {
        for (String text : sighting.conceal()) {
            if (concealed.add(text)) {
                letters += text.length();
                if (concealed.size() > MOST_CONCEALED || letters > MOST_LETTERS) {
                    throw new FloodException();
                }
                context.conceal(text);
            }
        }
    }
}
