package dev.gatehouse.process;

import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The system's programs that give a child a session of its own, and tie its life to that of its parent. */
final class SessionTools {

    /** Fixed, and not the PATH: that of the child may lead anywhere. */
    private static final String[] FOLDERS = {"/usr/bin/", "/bin/"};

    private static final SessionTools FOUND = new SessionTools(find("setsid"), find("setpriv"));

    private final @Nullable String setsid;
    private final @Nullable String setpriv;

    SessionTools(@Nullable String setsid, @Nullable String setpriv) {
        this.setsid = setsid;
        this.setpriv = setpriv;
    }

    static SessionTools found() {
        return FOUND;
    }

    boolean giveSession() {
        return setsid != null;
    }

    /** Both replace themselves by what they start, so the process number stays that of the program. */
    List<String> wrap(List<String> argv) {
        List<String> wrapped = new ArrayList<>(argv.size() + 5);
        if (setsid != null) {
            wrapped.add(setsid);
        }
        if (setpriv != null) {
            wrapped.addAll(List.of(setpriv, "--pdeathsig", "KILL", "--"));
        }
        wrapped.addAll(argv);
        return wrapped;
    }

    /** What a tool says of a program that it could not become, null for anything else. */
    static @Nullable String complaint(String errTail) {
        boolean theirs =
                errTail.startsWith("setpriv: failed to execute ") || errTail.startsWith("setsid: failed to execute ");
        return theirs ? errTail.strip() : null;
    }

    /** BusyBox has programs of these names that can do less. */
    private static @Nullable String find(String name) {
        for (String folder : FOLDERS) {
            File file = new File(folder + name);
            if (file.canExecute() && !canonicalName(file).startsWith("busybox")) {
                return file.getPath();
            }
        }
        return null;
    }

    private static String canonicalName(File file) {
        try {
            return file.getCanonicalFile().getName();
        } catch (IOException unresolvable) {
            return file.getName();
        }
    }
}
