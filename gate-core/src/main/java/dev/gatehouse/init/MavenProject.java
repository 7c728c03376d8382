package dev.gatehouse.init;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Maven, by its wrapper where there is one. */
final class MavenProject implements ProjectKind {
    @Override
    public Optional<Detection> detect(Path root) {
        if (!Files.isRegularFile(root.resolve("pom.xml"))) {
            return Optional.empty();
        }
        String maven = (Files.isRegularFile(root.resolve("mvnw")) ? "./mvnw" : "mvn") + " -B -ntp";
        return Optional.of(new Detection(
                "Maven",
                "pom.xml",
                List.of(
                        GateDraft.quick("build", "type: command", "run: \"" + maven + " -q test-compile\""),
                        GateDraft.full(
                                "tests",
                                "type: tests",
                                "needs: [build]",
                                "run: \"" + maven + " test\"",
                                "rerun: \"" + maven + " test -Dtest={tests} -Dsurefire.failIfNoSpecifiedTests=false\"",
                                "reports: [\"**/target/surefire-reports/*.xml\"]",
                                "reruns: 1",
                                "timeout: 30m")),
                List.of("mvnw", "mvnw.cmd", ".mvn/**")));
    }
}
