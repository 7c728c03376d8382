package dev.gatehouse.process;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** What must be known of a disk to find a command on Windows. Paths are absolute, with {@code \}. */
interface WindowsFiles {

    boolean isFile(String path);

    /** The beginning of a text file; null when it can't be read. */
    @Nullable
    String read(String path);

    /** The disk of this machine. */
    final class OnDisk implements WindowsFiles {
        private static final int LARGEST = 64 * 1024;

        @Override
        public boolean isFile(String path) {
            return new File(path).isFile();
        }

        @Override
        public @Nullable String read(String path) {
            try (InputStream in = new FileInputStream(path)) {
                return new String(in.readNBytes(LARGEST), StandardCharsets.ISO_8859_1);
            } catch (IOException unreadable) {
                return null;
            }
        }
    }
}
