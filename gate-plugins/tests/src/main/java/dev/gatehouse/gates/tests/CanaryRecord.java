package dev.gatehouse.gates.tests;

import dev.gatehouse.gate.GateContext;
import dev.gatehouse.verdict.Evidence;
import dev.gatehouse.verdict.Measure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Keeps what was planted where and what became of it. Written at the end only: the judged code could read it. */
final class CanaryRecord {
    private final GateContext context;
    private final List<String> lines = new ArrayList<>();
    private int red;
    private long millis;

    CanaryRecord(GateContext context, CanaryLot lot) {
        this.context = context;
        lines.add("tree " + context.submission().tree());
        lines.add("base " + context.submission().base());
        lines.add("secret " + lot.secret());
    }

    void add(CanaryRound round, boolean whole) {
        lines.add(whole ? "run of all tests" : "run of the tests drawn");
        for (Planted test : round.planted()) {
            String seen = round.red().contains(test) ? "red" : round.missed().contains(test) ? "MISSED" : "not seen";
            lines.add(seen + " " + test.token() + " " + test.key() + " " + test.path() + ":"
                    + test.source().line());
        }
        red += round.red().size();
        round.result().ifPresent(result -> millis += result.run().took().toMillis());
    }

    List<Measure> measures() {
        return List.of(new Measure("canaries", red, "count"), new Measure("canary-time", millis, "ms"));
    }

    List<Evidence> write() throws IOException {
        Path file = context.evidence("canary.txt");
        Files.write(file, lines);
        return List.of(new Evidence("canary", "text/plain", file));
    }
}
