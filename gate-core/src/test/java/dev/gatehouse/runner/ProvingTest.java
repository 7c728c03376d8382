package dev.gatehouse.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.gatehouse.git.Revisions;
import dev.gatehouse.kernel.RunListener;
import dev.gatehouse.proof.GateProof;
import dev.gatehouse.proof.Proof;
import dev.gatehouse.proof.Trial;
import dev.gatehouse.proof.Trial.Outcome;
import dev.gatehouse.verdict.Trust;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a planted defect, with a gate that says every line it prints. */
class ProvingTest {
    private static final String PLANT = "    plant: [{path: src.txt, with: \"fault here\\n\"}]\n";
    private static final String TWO_PLANTS = "    plant: [{path: src.txt, with: \"fault here\\n\", rule: script/said},"
            + " {path: src.txt, with: \"second thing\\n\", rule: script/second}]\n";
    private static final String COUNTS = "echo run >> {out}/runs; ";
    private static final String LOOKS = "grep fault src.txt || true";

    @TempDir
    Path temp;

    private List<Trial> trials(String script, String more) throws Exception {
        return proof(script, more).gates().get(0).trials();
    }

    private Proof proof(String script, String more) throws Exception {
        return proof(Yard.gate(script) + PLANT + more);
    }

    private Proof proof(String policy) throws Exception {
        Yard yard = Yard.with(temp, policy);
        yard.repo.write("src.txt", "good\n");
        CheckRequest request = new CheckRequest(
                yard.repo.root(),
                Revisions.DEFAULT,
                Optional.empty(),
                List.of(),
                Trust.IN_PLACE,
                Set.of(),
                Optional.empty(),
                "");
        return new Proving(yard.installation()).run(request, RunListener.NONE, gate -> {});
    }

    @Test
    void whatIsNewlySaidIsRed() throws Exception {
        Proof proof = proof(LOOKS, "");

        assertThat(proof.standing()).isEqualTo(GateProof.Standing.PROVEN);
        assertThat(proof.gates().get(0).trials())
                .extracting(Trial::outcome, Trial::told)
                .containsExactly(tuple(Outcome.WENT_RED, "script/said"));
    }

    @Test
    void defectsOfDifferentRulesAreTriedInOneRun() throws Exception {
        Proof proof = proof(Yard.gate(COUNTS + "grep -E \"fault|second\" src.txt || true") + TWO_PLANTS);

        assertThat(proof.gates().get(0).trials())
                .extracting(Trial::outcome, Trial::told)
                .containsExactly(
                        tuple(Outcome.WENT_RED, "script/said; in one run with: src.txt: 'second thing' is appended"),
                        tuple(Outcome.WENT_RED, "script/second; in one run with: src.txt: 'fault here' is appended"));
        assertThat(temp.resolve("outside/runs")).content().hasLineCount(2);
    }

    @Test
    void aDefectThatAnotherHidesIsTriedAlone() throws Exception {
        Proof proof = proof(Yard.gate(COUNTS + "grep fault src.txt || grep second src.txt || true") + TWO_PLANTS);

        assertThat(proof.gates().get(0).trials())
                .extracting(Trial::outcome, Trial::told)
                .containsExactly(
                        tuple(Outcome.WENT_RED, "script/said; in one run with: src.txt: 'second thing' is appended"),
                        tuple(Outcome.WENT_RED, "script/second"));
        assertThat(temp.resolve("outside/runs")).content().hasLineCount(3);
    }

    @Test
    void whatOnlyOneOfTwoBringsAboutDoesNotCountForTheOther() throws Exception {
        Proof proof = proof(Yard.gate("grep fault src.txt || true") + TWO_PLANTS);

        assertThat(proof.gates().get(0).trials())
                .extracting(Trial::outcome)
                .containsExactly(Outcome.WENT_RED, Outcome.STAYED_GREEN);
    }

    @Test
    void silenceIsGreen() throws Exception {
        assertThat(trials("true", "")).extracting(Trial::outcome).containsExactly(Outcome.STAYED_GREEN);
    }

    @Test
    void whatWasSaidBeforeProvesNothing() throws Exception {
        assertThat(trials("echo fault", "")).extracting(Trial::outcome).containsExactly(Outcome.ALREADY_RED);
    }

    @Test
    void whoCannotTellProvesNothing() throws Exception {
        assertThat(trials("exit 3", "")).extracting(Trial::outcome).containsExactly(Outcome.NOT_PROVEN);
    }

    @Test
    void aRuleThatIsOnlyReportedIsSaidToBe() throws Exception {
        assertThat(trials(LOOKS, "    rules: {script/said: report}\n"))
                .extracting(Trial::told)
                .containsExactly("script/said, which is only reported");
    }

    @Test
    void aRuleThatIsOffIsNotTried() throws Exception {
        assertThat(trials(LOOKS, "    rules: {script/*: \"off\"}\n"))
                .extracting(Trial::outcome)
                .containsExactly(Outcome.NOT_PLANTED);
    }

    @Test
    void whereExistingFindingsBlockNothingNeedsToBePlanted() throws Exception {
        assertThat(trials("echo fault", "    existing: block\n"))
                .extracting(Trial::told)
                .containsExactly("already red without a defect: proves nothing");
    }

    @Test
    void whatStandsInTheWorkingTreeIsProvenAndStaysAsItIs() throws Exception {
        proof(LOOKS, "");

        assertThat(temp.resolve("repo/src.txt")).content().isEqualTo("good\n");
        assertThat(Files.exists(temp.resolve("repo/.git/index.lock"))).isFalse();
    }
}
