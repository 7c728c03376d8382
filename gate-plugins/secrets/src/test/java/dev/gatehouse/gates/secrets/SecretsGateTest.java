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
    void theBaseOfANewFileHasNothingAndSaysSo() throws Exception {
        host.head("a.txt", line(TOKEN)).asking(Side.BASE);

        Judged judged = judged(Samples.settings());
        assertThat(judged.findings()).isEmpty();
        assertThat(judged.examined()).isEqualTo(1);
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

    @Test
    void moreSecretsThanCanBeConcealedProveNothing() throws Exception {
        StringBuilder many = new StringBuilder();
        for (int seed = 0; seed < 6_000; seed++) {
            many.append(line(Samples.token(seed)));
        }
        host.head("flood.txt", many.toString());

        assertThat(new SecretsGateType().create(Samples.settings()).judge(host))
                .isInstanceOf(Judgement.NotProven.class)
                .extracting(judgement -> ((Judgement.NotProven) judgement).cause())
                .asString()
                .contains("flood.txt");
        assertThat(host.concealed()).hasSize(5_000);
    }

    @Test
    void oneSecretEverywhereProvesNothingInsteadOfFillingTheMemory() throws Exception {
        host.base("flood.txt", "")
                .head("flood.txt", "")
                .changing()
                .head("flood.txt", line(TOKEN).repeat(20_000));

        assertThat(new SecretsGateType().create(Samples.tree()).judge(host)).isInstanceOf(Judgement.NotProven.class);
    }

    @Test
    void aFileThatCannotBeLookedAtProvesNothing() throws Exception {
        host.head("hostile.txt", "-eyJa".repeat(500_000));

        assertThat(new SecretsGateType().create(Samples.settings()).judge(host))
                .isInstanceOf(Judgement.NotProven.class)
                .extracting(judgement -> ((Judgement.NotProven) judgement).cause())
                .asString()
                .startsWith("hostile.txt: ");
    }

    @Test
    void ofAWideFileEveryLineCounts() throws Exception {
        String base = "\0a\0\n\0k\0=\0" + String.join("\0", TOKEN.split("")) + "\0\n";
        host.base("wide.txt", base).head("wide.txt", base + "\0b\0\n");

        assertThat(found(Samples.settings())).hasSize(1);
        host.asking(Side.BASE);
        assertThat(found(Samples.settings())).hasSize(1);
    }

    @Test
    void aPasswordIsConcealedAsWrittenAndAsMeant() throws Exception {
        host.head("a.env", "DB=postgres://app:" + "Tiger%2FFalcon92x@db.acme.io/app\n");

        assertThat(found(Samples.settings())).extracting(Finding::rule).containsExactly("secrets/url-password");
        assertThat(host.concealed()).containsExactly("Tiger%2FFalcon92x", "Tiger/Falcon92x");
    }

    @Test
    void nothingOfAPasswordIsShown() throws Exception {
        host.head("a.env", "DB=postgres://app:" + "Tiger-Falcon92x@db.acme.io/app\n");

        assertThat(found(Samples.settings()))
                .extracting(Finding::message)
                .containsExactly("a password in a URL: … (15 characters)");
    }

    @Test
    void inAnExampleAddressOnlyALongPasswordCounts() throws Exception {
        host.head("guide.md", "psql postgres://me:" + "s3same@db.example.org/a\n")
                .head("pasted.md", "psql postgres://me:" + "Tiger-Falcon92x@db.example.org/a\n");

        assertThat(found(Samples.settings()))
                .extracting(finding -> finding.at().map(Location::path).orElse(""))
                .containsExactly("pasted.md");
    }
}
