package dev.gatehouse.init;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Gradle, by its wrapper where there is one. */
final class GradleProject implements ProjectKind {
    private static final List<String> FILES =
            List.of("settings.gradle.kts", "settings.gradle", "build.gradle.kts", "build.gradle");

    @Override
    public Optional<Detection> detect(Path root) {
        return FILES.stream()
                .filter(file -> Files.isRegularFile(root.resolve(file)))
                .findFirst()
                .map(file -> detection(root, file));
    }

    private static Detection detection(Path root, String evidence) {
        String gradle = Stream.of("gradlew")
                        .filter(wrapper -> Files.isRegularFile(root.resolve(wrapper)))
                        .map(wrapper -> "./" + wrapper)
                        .findFirst()
                        .orElse("gradle")
                + " --console=plain";
        return new Detection(
                "Gradle",
                evidence,
                List.of(
                        GateDraft.quick("build", "type: command", "run: \"" + gradle + " testClasses\""),
                        GateDraft.full(
                                "tests",
                                "type: tests",
                                "needs: [build]",
                                "run: \"" + gradle + " test --continue --rerun-tasks\"",
                                "reports: [\"**/build/test-results/test/*.xml\"]",
                                "timeout: 30m")),
                List.of("gradlew", "gradlew.bat", "gradle/wrapper/**"));
    }
}
