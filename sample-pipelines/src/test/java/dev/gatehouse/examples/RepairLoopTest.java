package dev.gatehouse.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.runner.Check;
import dev.gatehouse.runner.Installation;
import dev.gatehouse.testkit.GitSandbox;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A repository whose sum.txt must hold 4, and workers that put something there. */
class RepairLoopTest {
    private static final String POLICY = """
            version: 1
            gates:
              sum: {type: command, run: "grep -qx 4 sum.txt"}
              blanks: {type: command, shell: "! grep -n ' $' sum.txt"}
            """;

    @TempDir
    Path temp;

    private final TimeTable times = new TimeTable();
    private final List<String> told = new ArrayList<>();
    private GitSandbox repository;
    private RepairLoop loop;

    @BeforeEach
    void install() throws IOException {
        repository = GitSandbox.create(temp.resolve("repository"));
        repository.write("gate.yaml", POLICY).write("sum.txt", "4\n").commit("The project");
        repository.git("checkout", "-q", "-b", "worker");
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.put("GATEHOUSE_STATE", temp.resolve("state").toString());
        Path plugins = Path.of(System.getProperty("sample.distribution"), "plugins");
        // snippet: install
        Installation installation = new Installation(List.of(), List.of(plugins), List.of(), environment, "0.1.0");
        Gatekeeper gatekeeper = new Gatekeeper(new Check(installation), "main", times);
        loop = new RepairLoop(gatekeeper, 5);
        // end
    }

    @Test
    void whatIsRejectedGoesBackUntilItIsRight() throws Exception {
        RepairLoop.End end = attempts("sum.txt", "3\n", "4\n# a note \n", "4\n# a note\n");
        assertThat(end).isEqualTo(new RepairLoop.End(true, repository.git("rev-parse", "worker^{tree}"), 3));
        assertThat(told).hasSize(3).startsWith("Put 4 into sum.txt.");
        assertThat(told.get(1)).startsWith("REJECTED").contains("FAIL sum", "rerun: grep -qx 4 sum.txt");
        assertThat(told.get(2)).contains("FAIL blanks").doesNotContain("FAIL sum");
        assertThat(times.slowestFirst()).hasSize(2).allMatch(line -> line.matches("(sum|blanks) \\d+ ms"));
    }

    @Test
    void aWorkerThatMakesNoHeadwayIsStopped() throws Exception {
        assertThat(attempts("sum.txt", "3\n", "5\n", "4\n"))
                .isEqualTo(new RepairLoop.End(false, "the same faults twice", 2));
    }

    @Test
    void whatNeedsAPersonIsNoAttemptToRepair() throws Exception {
        RepairLoop.End end = attempts("gate.yaml", POLICY + "# mine\n");
        assertThat(end.accepted()).isFalse();
        assertThat(end.what()).startsWith("for a person: AskPerson");
    }

    @Test
    void whatCouldNotBeProvenIsNotTheWorkersFault() throws Exception {
        repository.git("checkout", "-q", "main");
        repository.write("gate.yaml", POLICY.replace("grep", "no-such-program")).commit("A policy that cannot run");
        repository.git("checkout", "-q", "-B", "worker");
        RepairLoop.End end = attempts("sum.txt", "3\n");
        assertThat(end.accepted()).isFalse();
        assertThat(end.what()).startsWith("for a person: Unproven").contains("no-such-program");
    }

    /** A worker that writes these texts, one an attempt. */
    private RepairLoop.End attempts(String file, String... texts) throws Exception {
        List<String> left = new ArrayList<>(List.of(texts));
        return loop.run(
                repository.root(),
                message -> {
                    told.add(message);
                    return repository.write(file, left.remove(0)).commit("An attempt");
                },
                "Put 4 into sum.txt.");
    }
}
