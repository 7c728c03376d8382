package dev.gatehouse.init;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A project whose one marker file says all.
 *
 * @param marker the file
 * @param detection what it shows
 */
record SimpleProject(String marker, Detection detection) implements ProjectKind {
    static SimpleProject go() {
        return of("Go", "go.mod", "go vet ./...", "go test ./...");
    }

    static SimpleProject cargo() {
        return of("Cargo", "Cargo.toml", "cargo check --all-targets", "cargo test");
    }

    private static SimpleProject of(String kind, String marker, String check, String test) {
        GateDraft build = GateDraft.quick("build", "type: command", "run: \"" + check + "\"");
        GateDraft tests =
                GateDraft.full("tests", "type: command", "needs: [build]", "run: \"" + test + "\"", "timeout: 20m");
        return new SimpleProject(marker, new Detection(kind, marker, List.of(build, tests), List.of()));
    }

    @Override
    public Optional<Detection> detect(Path root) {
        return Files.isRegularFile(root.resolve(marker)) ? Optional.of(detection) : Optional.empty();
    }
}
