package dev.gatehouse.process;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Judges a program by its first bytes, as the kernel will: a script with its interpreter, or a binary it can load. */
final class ExecutableHead {

    private static final int HEAD = 256;
    private static final boolean LINUX = Procfs.PRESENT;

    private final Job job;
    private final File file;

    ExecutableHead(Job job, File file) {
        this.job = job;
        this.file = file;
    }

    /** Why the kernel won't run it, null when it will, or when only the kernel can tell. */
    @Nullable
    SpawnFailure check() {
        byte[] head;
        try (InputStream in = new FileInputStream(file)) {
            head = in.readNBytes(HEAD);
        } catch (IOException executableButNotReadable) {
            return null;
        }
        if (head.length == 0) {
            return new SpawnFailure(
                    SpawnFailure.Kind.EMPTY_FILE,
                    file + " is an empty file.",
                    "Restore its content; a download or a build may have been cut off.");
        }
        if (head.length > 2 && head[0] == '#' && head[1] == '!') {
            return new Shebang(job, file, new String(head, 2, head.length - 2, StandardCharsets.UTF_8)).check();
        }
        if (Elf.isElf(head)) {
            return LINUX ? Elf.check(file, head) : null;
        }
        return LINUX ? unknown() : null;
    }

    private @Nullable SpawnFailure unknown() {
        return BinaryFormats.anyRegistered()
                ? null
                : new SpawnFailure(
                        SpawnFailure.Kind.WRONG_FORMAT,
                        file + " is neither a program for this system nor a script with a \"#!\" line.",
                        "Give a script its \"#!\" line, or start it through its interpreter (sh, java -jar, …).");
    }
}
