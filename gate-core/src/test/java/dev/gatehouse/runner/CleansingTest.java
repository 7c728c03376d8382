package dev.gatehouse.runner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.verdict.Verdict;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A secret is taken out of what was written before anybody knew it. The token stands whole in no policy. */
class CleansingTest {
    private static final String TOKEN = "tok-" + "77abCD99";
    private static final String MAKE = "t=77abCD99; t=tok-$t; ";

    @TempDir
    Path temp;

    @Test
    void whatOnlyTheBaseKnowsToBeSecretIsNowhereInTheHeadsTracesEither() throws Exception {
        Yard yard = Yard.with(temp, """
                version: 1
                gates:
                  quiet: {type: script, run: '%1$s echo $t >&2'}
                  talk:
                    type: script
                    run: '%1$s if [ -e bad ]; then echo $t in the log; else echo conceal $t >&2; fi'
                """.formatted(MAKE));
        yard.repo.write("bad", "");

        Verdict verdict = yard.check();

        assertThat(Yard.findings(verdict))
                .singleElement()
                .satisfies(finding -> assertThat(finding.finding().message()).isEqualTo("*** in the log"));
        assertThat(yard.started).containsExactly("quiet", "talk", "talk");
        assertThat(whatHolds(TOKEN, yard)).isEmpty();
    }

    @Test
    void whatALaterRunFindsIsTakenOutOfWhatEarlierRunsLeft() throws Exception {
        Yard yard = Yard.with(temp, """
                version: 1
                gates:
                  quiet: {type: script, run: '%1$s echo $t >&2'}
                  talk: {type: script, run: '%1$s test -e bad && echo $t'}
                  secrets: {type: script, run: '%1$s echo conceal $t >&2'}
                """.formatted(MAKE));
        yard.repo.write("bad", "");
        Verdict before = yard.check(new Wanted().only("quiet", "talk"));
        assertThat(whatHolds(TOKEN, yard))
                .as("so that there is something to take out")
                .hasSizeGreaterThan(3);

        yard.check();

        assertThat(whatHolds(TOKEN, yard)).isEmpty();
        assertThat(yard.ledger().verdicts().byId(before.id()))
                .hasValueSatisfying(kept -> assertThat(kept.decision()).isEqualTo(before.decision()));
    }

    @Test
    void whatADeadRunLeftIsRemovedByTheNext() throws Exception {
        Yard yard = Yard.running(temp, "true");
        Path dead = Files.createDirectories(yard.ledger().runs().resolve("20260101-000000-dead"));
        Files.writeString(dead.resolve("running"), "");
        Files.writeString(dead.resolve("run-1.log"), TOKEN);
        try (RunFolder alive = yard.ledger().newRun(yard.clock().instant())) {
            yard.check();

            assertThat(dead).doesNotExist();
            assertThat(alive.path()).isDirectory();
            assertThat(Files.getPosixFilePermissions(alive.path())).hasSize(3);
        }
    }

    @Test
    void sourceLinesInReportsShowStars() throws Exception {
        Yard yard = Yard.with(temp, Yard.gate(MAKE + "echo conceal $t >&2"));
        yard.repo.write("config", "a\npassword = " + TOKEN + "\n");
        try (CheckResult result =
                new Check(yard.installation(), yard.clock()).run(new Wanted().in(yard.repo.root()), yard)) {
            assertThat(result.context().head().open("config").orElseThrow()).hasContent("a\npassword = ************\n");
        }
    }

    /** Files that hold the text, by their bytes, or whose name does; the objects of Git are packed. */
    private static List<Path> whatHolds(String text, Yard yard) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(String.valueOf(yard.environment.get("GATEHOUSE_STATE"))))) {
            return files.filter(file -> file.toString().contains(text) || holds(file, text))
                    .toList();
        }
    }

    private static boolean holds(Path file, String text) {
        try {
            return Files.isRegularFile(file)
                    && new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(text);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
