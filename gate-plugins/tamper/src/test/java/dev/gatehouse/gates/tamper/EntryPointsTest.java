package dev.gatehouse.gates.tamper;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.testkit.FakeGateContext;
import dev.gatehouse.verdict.Finding;
import dev.gatehouse.verdict.Judgement;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that the policy names as entry points. */
class EntryPointsTest {
    private static final TamperSettings NAMED = new TamperSettings(List.of(), List.of("tools/verify.*"));

    @TempDir
    private Path folder;

    @Test
    void everyChangeOfANamedFileIsAFinding() throws IOException, InterruptedException {
        assertThat(findings("tools/verify.rs", "fn main() { a() }", "fn main() {}"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.rule()).isEqualTo("tamper/entry-point-changed"));
    }

    @Test
    void itsCommentsAreFree() throws IOException, InterruptedException {
        assertThat(findings("tools/verify.sh", "# old\nmake all\n", "# new\n\n  make all\n"))
                .isEmpty();
    }

    @Test
    void otherFilesAreNot() throws IOException, InterruptedException {
        assertThat(findings("tools/other.rs", "fn main() { a() }", "fn main() {}"))
                .isEmpty();
    }

    private List<Finding> findings(String path, String before, String after) throws IOException, InterruptedException {
        Judgement judgement = new TamperGateType()
                .create(NAMED)
                .judge(FakeGateContext.in(folder).base(path, before).head(path, after));
        return ((Judgement.Judged) judgement).findings();
    }
}
