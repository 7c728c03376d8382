package dev.gatehouse.plugin;

import java.util.List;
import java.util.Optional;

/**
 * A plugin as its manifest describes it; none of its code has been loaded for this.
 *
 * @param plugin which one
 * @param origin {@value #BUILT_IN} or {@value #THIRD_PARTY}
 * @param gateTypes the names that its manifest declares, in its order
 * @param pinned whether the policy pins exactly these bytes; a built-in one needs no pin
 * @param problem why it cannot be used, if so
 */
public record PluginListing(
        PluginIdentity plugin, String origin, List<String> gateTypes, boolean pinned, Optional<String> problem) {
    /** Came with this distribution. */
    public static final String BUILT_IN = "built-in";

    /** From somewhere else; used only when pinned. */
    public static final String THIRD_PARTY = "third-party";

    public PluginListing {
        gateTypes = List.copyOf(gateTypes);
    }
}
