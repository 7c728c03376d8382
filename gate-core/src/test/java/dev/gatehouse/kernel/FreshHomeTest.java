package dev.gatehouse.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FreshHomeTest {
    @TempDir
    private Path temp;

    @Test
    void isEmptyAndKeepsTheCachesOfBuildToolsThatAreThere() throws IOException {
        Path old = Files.createDirectories(temp.resolve("old/.m2")).getParent();
        try (FreshHome home = FreshHome.below(temp.resolve("scratch"))) {
            Map<String, String> environment = home.in(Map.of("HOME", old.toString(), "GOPATH", "/elsewhere"));
            assertThat(Path.of(environment.get("HOME"))).isEmptyDirectory().isNotEqualTo(old);
            assertThat(environment)
                    .containsEntry("MAVEN_USER_HOME", old.resolve(".m2").toString())
                    .containsEntry("GOPATH", "/elsewhere")
                    .doesNotContainKey("CARGO_HOME");
        }
        assertThat(temp.resolve("scratch")).isEmptyDirectory();
    }
}
