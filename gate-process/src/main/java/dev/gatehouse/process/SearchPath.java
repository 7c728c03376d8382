package dev.gatehouse.process;

import java.io.File;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Looks bare program names up in the child's PATH; ProcessBuilder would use this JVM's. Entries that aren't absolute
 * are passed over, because they would let the judged tree put its own programs before the machine's.
 */
final class SearchPath {

    private static final String WHEN_UNSET = "/usr/bin:/bin";

    private final String path;

    SearchPath(Map<String, String> environment) {
        this.path = environment.getOrDefault("PATH", WHEN_UNSET);
    }

    /** The first executable file of that name; else the first file that is not executable; else null. */
    @Nullable
    File find(String name) {
        File second = null;
        for (int start = 0; start <= path.length(); ) {
            int end = path.indexOf(File.pathSeparatorChar, start);
            end = end < 0 ? path.length() : end;
            File candidate = new File(path.substring(start, end), name);
            if (candidate.isAbsolute() && candidate.isFile()) {
                if (candidate.canExecute()) {
                    return candidate;
                }
                second = second == null ? candidate : second;
            }
            start = end + 1;
        }
        return second;
    }

    /** Whether a program that looks names up for itself may find more than {@link #find} does. */
    boolean hasRelative() {
        for (String entry : path.split(File.pathSeparator, -1)) {
            if (!entry.startsWith("/")) {
                return true;
            }
        }
        return false;
    }

    @Override
    public String toString() {
        return path;
    }
}
