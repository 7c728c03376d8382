package dev.gatehouse.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.gate.Checkout;
import dev.gatehouse.gate.Command;
import dev.gatehouse.gate.Defect;
import dev.gatehouse.gate.Exit;
import dev.gatehouse.gate.Planting;
import dev.gatehouse.gate.Run;
import dev.gatehouse.submission.Change;
import dev.gatehouse.submission.Content;
import dev.gatehouse.submission.Lines;
import dev.gatehouse.submission.Side;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FakeGateContextTest {
    @TempDir
    Path temp;

    @Test
    void changesAreTheLinesThatDiffer() {
        FakeGateContext host = FakeGateContext.in(temp)
                .base("kept.txt", "a\nb\nc\nd\n")
                .head("kept.txt", "a\nB\nc\nd\ne\nf\n")
                .head("new.txt", "1\n2\n")
                .base("gone.txt", "x\n")
                .unchanged("same.txt", "same\n");

        assertThat(host.changes())
                .containsExactly(
                        new Change(Optional.of("gone.txt"), Optional.empty(), List.of()),
                        new Change(
                                Optional.of("kept.txt"),
                                Optional.of("kept.txt"),
                                List.of(new Lines(2, 2), new Lines(5, 6))),
                        new Change(Optional.empty(), Optional.of("new.txt"), List.of(new Lines(1, 2))));
    }

    @Test
    void theWorkspaceHoldsTheSideThatIsAsked() {
        FakeGateContext host = FakeGateContext.in(temp)
                .base("src/a.txt", "base")
                .head("src/a.txt", "head")
                .untracked("target/report.xml", "<x/>");
        assertThat(host.workspace().resolve("src/a.txt")).hasContent("head");

        host.asking(Side.BASE);
        assertThat(host.workspace().resolve("src/a.txt")).hasContent("base");
        assertThat(host.workspace().resolve("target")).doesNotExist();
    }

    @Test
    void contentIsReadFromMemoryWhateverTheDiskSays() throws IOException {
        FakeGateContext host = FakeGateContext.in(temp).head("a.txt", "judged").untracked("a.txt", "tampered");

        assertThat(host.content(Side.HEAD).open("a.txt").orElseThrow()).hasContent("judged");
        assertThat(host.content(Side.BASE).open("a.txt")).isEmpty();
    }

    @Test
    void aCheckoutIsGoneAfterClose() throws IOException {
        FakeGateContext host = FakeGateContext.in(temp).base("deep/a.txt", "base");
        Path root;
        try (Checkout checkout = host.checkout(Side.BASE)) {
            root = checkout.root();
            assertThat(root.resolve("deep/a.txt")).hasContent("base");
        }
        assertThat(root).doesNotExist();
    }

    @Test
    void commandsGoToTheRunnerAndAreRemembered() throws Exception {
        FakeGateContext host = FakeGateContext.in(temp).running(command -> Runs.exited(3, "out"));
        Command command = Command.of(List.of("lint"), host.workspace());

        assertThat(host.run(command).exit()).isEqualTo(new Exit.Code(3));
        assertThat(host.commands()).containsExactly(command);
    }

    @Test
    void withoutARunnerCommandsReallyRun() throws Exception {
        FakeGateContext host = FakeGateContext.in(temp).head("a.txt", "judged");

        Run run = host.run(Command.of(List.of("cat", "a.txt"), host.workspace()));
        assertThat(run.exit()).isEqualTo(new Exit.Code(0));
        assertThat(run.outTail()).isEqualTo("judged");
        assertThat(run.log()).hasContent("judged");
    }

    @Test
    void aProgramThatIsNotThereIsNotStarted() throws Exception {
        FakeGateContext host = FakeGateContext.in(temp);

        Run run = host.run(Command.of(List.of("no-such-program-anywhere"), host.workspace()));
        assertThat(run.exit()).isInstanceOf(Exit.NotStarted.class);
    }

    @Test
    void aFreshHomeIsEmptyAndAnotherEachTime() throws Exception {
        FakeGateContext host = FakeGateContext.in(temp);
        Command home = Command.of(List.of("sh", "-c", "echo $HOME; ls -A $HOME; touch $HOME/left"), host.workspace())
                .withFreshHome();

        String first = host.run(home).outTail();
        assertThat(first).startsWith(temp.toString()).hasLineCount(1);
        assertThat(host.run(home).outTail()).hasLineCount(1).isNotEqualTo(first);
    }

    @Test
    void aPlantedDefectIsInTheSubmissionAndNotInTheBase() throws Exception {
        FakeGateContext host =
                FakeGateContext.in(temp).unchanged("a.txt", "one\n").unchanged("b.txt", "two\n");

        host.planted(planting(Planting.writing("a.txt", "ONE\n"))).planted(planting(Planting.removing("b.txt")));

        assertThat(host.content(Side.HEAD).text("a.txt", 100)).contains("ONE\n");
        assertThat(host.content(Side.BASE).text("a.txt", 100)).contains("one\n");
        assertThat(host.content(Side.HEAD).paths()).containsExactly("a.txt");
        assertThat(host.workspace().resolve("b.txt")).doesNotExist();
    }

    @Test
    void aDefectThatCannotBePlantedFailsTheTest() {
        assertThatThrownBy(() -> FakeGateContext.in(temp).planted(planting(Planting.impossible("no a.txt"))))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("no a.txt");
    }

    private static Defect planting(Planting planting) {
        return new Defect() {
            @Override
            public String rule() {
                return "greeting/missing";
            }

            @Override
            public String description() {
                return "no greeting";
            }

            @Override
            public Planting plant(Content tree) {
                return planting;
            }
        };
    }
}
