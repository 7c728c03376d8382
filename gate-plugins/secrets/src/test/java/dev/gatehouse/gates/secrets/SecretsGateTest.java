package dev.gatehouse.gates.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.submission.Side;
import dev.gatehouse.testkit.FakeGateContext;
import dev.gatehouse.verdict.Finding;
import dev.gatehouse.verdict.Judgement;
import dev.gatehouse.verdict.Judgement.Judged;
import dev.gatehouse.verdict.Location;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsGateTest {
    private static final String TOKEN = Samples.token(1);
    private static final String OTHER = Samples.token(2);

    @TempDir
    Path temp;

    FakeGateContext host;

    @BeforeEach
    void open() {
        host = FakeGateContext.in(temp).named("leaks");
    }

    private Judged judged(SecretsSettings settings) throws Exception {
        Judgement judgement = new SecretsGateType().create(settings).judge(host);
        assertThat(judgement).isInstanceOf(Judged.class);
        return (Judged) judgement;
    }

    private List<Finding> found(SecretsSettings settings) throws Exception {
        return judged(settings).findings();
    }

    private static String line(String token) {
        return "key = \"" + token + "\"\n";
    }

    @Test
    void aTokenOnAnAddedLineIsFoundAndConcealedAndShownMasked() throws Exception {
        host.base("a.txt", "one\n").head("a.txt", "one\n" + line(TOKEN));

        List<Finding> findings = found(Samples.settings());

        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("secrets/aws-access-key");
            assertThat(finding.message()).isEqualTo("an AWS access key id: AKIA… (20 characters)");
            assertThat(finding.at()).isEqualTo(Optional.of(new Location("a.txt", 2, 8, 2, 0)));
            assertThat(finding.rerun()).containsExactly("gate", "check", "--only", "leaks");
            assertThat(finding.toString()).doesNotContain(TOKEN).doesNotContain(TOKEN.substring(5));
        });
        assertThat(host.concealed()).containsExactly(TOKEN);
    }

    @Test
    void aTokenOnAnUntouchedLineIsConcealedAndNotReported() throws Exception {
        host.base("a.txt", line(TOKEN)).head("a.txt", line(TOKEN) + "two\n");

        assertThat(found(Samples.settings())).isEmpty();
        assertThat(host.concealed()).containsExactly(TOKEN);
    }

    @Test
    void theWholeTreeIsLookedThroughOnDemand() throws Exception {
        host.unchanged("old.txt", line(TOKEN)).head("new.txt", "new\n");

        assertThat(found(Samples.settings())).isEmpty();
        assertThat(found(Samples.tree())).hasSize(1);
    }

    @Test
    void withNothingChangedTheWholeTreeIsLookedThrough() throws Exception {
        host.unchanged("old.txt", line(TOKEN));

        Judged judged = judged(Samples.settings());
        assertThat(judged.examined()).isEqualTo(1);
        assertThat(judged.findings()).hasSize(1);
    }

    @Test
    void excludedFilesAreNotLookedAt() throws Exception {
        host.head("data/a.txt", line(TOKEN)).head("b.txt", line(OTHER));

        assertThat(found(Samples.settings("data/**")))
                .singleElement()
                .satisfies(
                        finding -> assertThat(finding.at()).map(Location::path).contains("b.txt"));
    }

    @Test
    void whenAllIsExcludedNothingWasExamined() throws Exception {
        host.head("a.txt", line(TOKEN));

        assertThat(judged(Samples.settings("**")).examined()).isZero();
    }

    @Test
    void theBaseHasTheSameKeyForAMovedToken() throws Exception {
        host.base("a.txt", line(TOKEN) + "end\n").head("a.txt", "one\ntwo\nend\n" + line(TOKEN));

        String onHead = found(Samples.settings()).get(0).key();
        host.asking(Side.BASE);

        assertThat(found(Samples.settings())).extracting(Finding::key).containsExactly(onHead);
    }

    @Test
    void theBaseDoesNotExcuseACopy() throws Exception {
        host.base("a.txt", line(TOKEN)).head("a.txt", line(TOKEN) + "and\n" + line(TOKEN));

        assertThat(found(Samples.settings())).hasSize(1);
        host.asking(Side.BASE);
        assertThat(found(Samples.settings())).isEmpty();
    }

    @Test
    void keysDifferBetweenSecretsAndDoNotHoldThem() throws Exception {
        host.head("a.txt", line(TOKEN) + line(OTHER));

        assertThat(found(Samples.settings()))
                .extracting(Finding::key)
                .doesNotHaveDuplicates()
                .hasSize(2)
                .allSatisfy(key -> assertThat(key).matches("[0-9a-f]{24}"));
    }

    @Test
    void aCommentAllowsOnlyWhenTheBaseHasTheSameLine() throws Exception {
        String allowed = "key = \"" + TOKEN + "\" // gatehouse:allow secrets/aws-access-key\n";
        host.unchanged("old.txt", allowed).head("new.txt", allowed);

        assertThat(found(Samples.tree()))
                .singleElement()
                .satisfies(
                        finding -> assertThat(finding.at()).map(Location::path).contains("new.txt"));
    }

    @Test
    void aCommentDoesNotAllowAnotherTokenOnItsLine() throws Exception {
        String comment = "\" // gatehouse:allow secrets/aws-access-key\n";
        host.base("a.txt", "key = \"" + TOKEN + comment).head("a.txt", "key = \"" + OTHER + comment);

        assertThat(found(Samples.settings())).hasSize(1);
        assertThat(found(Samples.tree())).hasSize(1);
    }

    @Test
    void aCommentForAnotherRuleAllowsNothing() throws Exception {
        host.unchanged("a.txt", "key = \"" + TOKEN + "\" // gatehouse:allow secrets/github-token\n");

        assertThat(found(Samples.tree())).hasSize(1);
    }

    @Test
    void thePlantedDefectIsFound() throws Exception {
        SecretsSettings settings = Samples.settings("a.*");
        host.unchanged("a.txt", "one\n").unchanged("b.bin", "\0").unchanged("c.txt", "three");
        host.planted(new SecretsGateType().defects(settings).get(0));

        assertThat(found(settings)).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("secrets/aws-access-key");
            assertThat(finding.at()).map(Location::toString).contains("c.txt:2:8");
        });
    }
}
