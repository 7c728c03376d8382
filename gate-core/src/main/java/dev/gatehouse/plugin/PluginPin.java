package dev.gatehouse.plugin;

/**
 * A third-party plugin that the policy trusts, by its bytes.
 *
 * @param id plugin id
 * @param version its version, compared literally
 * @param sha256 of the jar, hexadecimal in either case
 */
public record PluginPin(String id, String version, String sha256) {

    /** The line of gate.yaml that pins this plugin. */
    static String line(PluginIdentity plugin) {
        return "plugins: [{id: " + plugin.id() + ", version: \"" + plugin.version() + "\", sha256: \"" + plugin.sha256()
                + "\"}]";
    }
}
