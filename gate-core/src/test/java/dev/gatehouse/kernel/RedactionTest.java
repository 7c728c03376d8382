package dev.gatehouse.kernel;

import static dev.gatehouse.kernel.Bench.judged;
import static dev.gatehouse.kernel.GateDraft.gate;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.gate.Command;
import dev.gatehouse.gate.Gate;
import dev.gatehouse.gate.Run;
import dev.gatehouse.gate.Workspace;
import dev.gatehouse.verdict.Evidence;
import dev.gatehouse.verdict.Finding;
import dev.gatehouse.verdict.Judgement;
import dev.gatehouse.verdict.Measure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What one gate had concealed is in nothing that any gate leaves. */
@Timeout(60)
class RedactionTest {
    private static final String SECRET = "ghp_0123456789abcdef";
    private static final Gate CONCEALING = context -> {
        context.conceal(SECRET);
        return Judgement.clean(1);
    };

    private Bench bench;

    @BeforeEach
    void setUp(@TempDir Path root) throws IOException {
        bench = new Bench(root).patient();
    }

    @Test
    void judgementsOfAllGatesAreScrubbedAlsoOfWhatWasConcealedLater() throws Exception {
        Gate talking = context -> new Judgement.Judged(
                1,
                List.of(Finding.of("fake/x", SECRET, "found " + SECRET)
                        .causedBy(SECRET)
                        .remediedBy("revoke " + SECRET)
                        .rerunBy(List.of("curl", SECRET))),
                List.of(new Measure(SECRET, 1, "count")),
                List.of());

        Map<String, Execution> all = bench.judge(gate("talking", talking), gate("secrets", CONCEALING));

        assertThat(all.toString()).doesNotContain(SECRET).contains("found ***", "curl, ***");
        assertThat(stored()).doesNotContain(SECRET);
    }

    @Test
    void logsAndEvidenceOnDiskAreScrubbedAlsoOfWhatWasConcealedLater() throws Exception {
        Gate printing = context -> {
            Run run = context.run(Command.of(
                    List.of("/bin/sh", "-c", "echo before " + SECRET + "; echo " + SECRET + " >&2"),
                    context.workspace()));
            Path note = Files.writeString(context.evidence("deep/note.txt"), "token=" + SECRET);
            return new Judgement.Judged(
                    1,
                    List.of(),
                    List.of(),
                    List.of(new Evidence("log", "text/plain", run.log()), new Evidence("note", "text/plain", note)));
        };

        Map<String, Execution> all = bench.judge(
                gate("printing", printing).in(Workspace.SHARED),
                gate("secrets", CONCEALING).needs("printing"));

        assertThat(judged(all.get("printing")).evidence())
                .hasSize(2)
                .allSatisfy(evidence -> assertThat(Files.readString(evidence.file()))
                        .doesNotContain(SECRET)
                        .contains("***"));
        assertThat(everythingBelow(bench.ground.evidence())).doesNotContain(SECRET);
    }

    @Test
    void whatAGateReadsOfItsOwnProcessesIsScrubbedOfWhatItConcealed() throws Exception {
        List<String> seen = new ArrayList<>();
        bench.judge(gate("g", context -> {
            context.conceal(SECRET);
            Run run = context.run(Command.of(List.of("/bin/echo", SECRET), context.workspace()));
            seen.add(run.outTail());
            seen.add(Files.readString(run.log()));
            return Judgement.clean(1);
        }));

        assertThat(seen)
                .hasSize(2)
                .allSatisfy(text -> assertThat(text).contains("***").doesNotContain(SECRET));
    }

    @Test
    void progressIsScrubbed() throws Exception {
        ConcurrentLinkedQueue<String> lines = new ConcurrentLinkedQueue<>();
        bench.listener = new RunListener() {
            @Override
            public void progress(String gate, String line) {
                lines.add(line);
            }
        };
        bench.judge(gate("g", context -> {
            context.conceal(SECRET);
            context.progress("using " + SECRET);
            return Judgement.clean(1);
        }));

        assertThat(lines).containsExactly("using ***");
    }

    @Test
    void crashesAreScrubbed() throws Exception {
        Map<String, Execution> all = bench.judge(gate("g", context -> {
            context.conceal(SECRET);
            throw new IllegalStateException("bad token " + SECRET);
        }));

        assertThat(all.toString()).doesNotContain(SECRET).contains("bad token ***");
        assertThat(everythingBelow(bench.ground.evidence()))
                .doesNotContain(SECRET)
                .contains("bad token ***");
    }

    /** A judgement brings no secrets back, and reports show the files that they stand in. */
    @Test
    void aGateThatConcealsIsAskedEveryTime() throws Exception {
        ConcurrentLinkedQueue<String> asked = new ConcurrentLinkedQueue<>();
        Gate noting = context -> {
            asked.add(context.gate());
            context.conceal(SECRET);
            return Judgement.clean(1);
        };
        bench.judge(gate("secrets", noting), GateDraft.clean("other"));
        KernelRun again = bench.run(gate("secrets", noting), GateDraft.clean("other"));

        assertThat(asked).hasSize(2);
        assertThat(again.executions().get("other").cached()).isTrue();
        assertThat(again.repeatable()).isFalse();
    }

    /** The base is asked after the head, by the same kernel. */
    @Test
    void whatALaterRunConcealedIsNotKeptOfAnEarlierOne() throws Exception {
        KernelRun head = bench.run(gate(
                "talking", context -> Judgement.found(1, List.of(Finding.of("fake/x", "k", "found " + SECRET)))));
        bench.run(gate("secrets", CONCEALING));
        head.confirm();

        assertThat(stored()).doesNotContain(SECRET).contains("found ***");
        assertThat(head.executions()
                        .get("talking")
                        .scrubbed(bench.kernel.redaction())
                        .toString())
                .doesNotContain(SECRET);
    }

    @Test
    void evidenceWhoseNameIsASecretGetsAnother() throws Exception {
        Gate naming = context -> {
            Path file = Files.writeString(context.evidence(SECRET + "/" + SECRET + ".txt"), "x");
            Files.writeString(context.evidence("***.txt"), "y");
            return new Judgement.Judged(1, List.of(), List.of(), List.of(new Evidence("e", "text/plain", file)));
        };
        Map<String, Execution> all = bench.judge(gate("naming", naming), gate("secrets", CONCEALING));

        assertThat(judged(all.get("naming")).evidence())
                .singleElement()
                .satisfies(evidence -> assertThat(evidence.file()).hasContent("x"));
        try (Stream<Path> files = Files.walk(bench.ground.evidence())) {
            assertThat(files.map(Path::toString)).noneMatch(name -> name.contains(SECRET));
        }
    }

    private String stored() throws IOException {
        return everythingBelow(bench.ground.root.resolve("store"));
    }

    private static String everythingBelow(Path folder) throws IOException {
        StringBuilder text = new StringBuilder();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                text.append(new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1));
            }
        }
        return text.toString();
    }
}
