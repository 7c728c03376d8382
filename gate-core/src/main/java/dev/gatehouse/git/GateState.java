package dev.gatehouse.git;

import java.nio.file.Path;
import java.util.Map;

/** The folder that holds what the gate knows, outside every judged tree. Shared by concurrent gates under locks. */
public final class GateState {
    private final Path root;

    private GateState(Path root) {
        this.root = root;
    }

    /** State in a folder of the caller's choice; made when first needed. */
    public static GateState at(Path root) {
        return new GateState(root.toAbsolutePath().normalize());
    }

    /** {@code $GATEHOUSE_STATE}, else {@code $XDG_STATE_HOME/gatehouse}, else {@code ~/.local/state/gatehouse}. */
    public static GateState locate(Map<String, String> environment) {
        String own = environment.getOrDefault("GATEHOUSE_STATE", "");
        if (!own.isEmpty()) {
            return at(Path.of(own));
        }
        String xdg = environment.getOrDefault("XDG_STATE_HOME", "");
        Path home = Path.of(environment.getOrDefault("HOME", System.getProperty("user.home")));
        return at((xdg.isEmpty() ? home.resolve(".local/state") : Path.of(xdg)).resolve("gatehouse"));
    }

    /** The folder, absolute. */
    public Path root() {
        return root;
    }
}
