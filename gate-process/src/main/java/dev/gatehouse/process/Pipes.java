package dev.gatehouse.process;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/** The pipes between us and a program. Only what it handed on can hold one, so a pipe is a proof of descent. */
final class Pipes {

    private final Set<String> names;

    private Pipes(Set<String> names) {
        this.names = names;
    }

    static Pipes none() {
        return new Pipes(Set.of());
    }

    /** Those of a child just started; one that is already gone has none to tell. */
    static Pipes of(long child) {
        Set<String> names = new HashSet<>();
        for (int descriptor = 0; descriptor < 3 && Procfs.PRESENT; descriptor++) {
            String name = target(child, Integer.toString(descriptor));
            if (name.startsWith("pipe:[")) {
                names.add(name);
            }
        }
        return new Pipes(names);
    }

    boolean heldBy(long pid) {
        String[] descriptors = names.isEmpty() ? null : new File("/proc/" + pid + "/fd").list();
        if (descriptors != null) {
            for (String descriptor : descriptors) {
                if (names.contains(target(pid, descriptor))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static String target(long pid, String descriptor) {
        try {
            return Files.readSymbolicLink(Path.of("/proc/" + pid + "/fd/" + descriptor))
                    .toString();
        } catch (IOException gone) {
            return "";
        }
    }
}
