package dev.gatehouse.plugin;

import java.util.regex.Pattern;
import org.pf4j.DefaultVersionManager;

/** Semantic versions and ranges, as PF4J understands them; a bare version means that one or a newer one. */
final class Versions {
    /** What {@code Plugin-Requires} is compared with. */
    static final String GATEHOUSE = "0.1.0";

    private static final Pattern BARE = Pattern.compile("\\d+(\\.\\d+){0,2}");

    private Versions() {}

    /**
     * Whether the version lies in the range.
     *
     * @param what names the range in a fault
     * @throws PluginFault if one of them cannot be parsed
     */
    static boolean satisfies(String version, String range, String what) throws PluginFault {
        if (range.isEmpty() || range.equals("*")) {
            return true;
        }
        String wanted = BARE.matcher(range).matches() ? ">=" + range : range;
        try {
            return new DefaultVersionManager().checkVersionConstraint(version, wanted);
        } catch (RuntimeException e) {
            throw new PluginFault(
                    what + " '" + range + "' cannot be compared with version '" + version + "'",
                    "versions are written as 1.2.3 and ranges as '>=1.2.0 & <2.0.0'; have the plugin's author correct it");
        }
    }
}
