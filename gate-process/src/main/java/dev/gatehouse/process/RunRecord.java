package dev.gatehouse.process;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is on disk about one run: enough to know its process again, and nothing that could be secret.
 *
 * @param leadsSession whether everyone in the session of that number belongs to it
 */
record RunRecord(Identity process, boolean leadsSession) {

    private static final int MOST_BYTES = 4096;

    /** Not forced to the disk: it outlives this process all the same, and no process outlives the machine's end. */
    void write(Path file) throws IOException {
        String text = "pid=" + process.pid() + "\nborn=" + process.born() + "\nboot=" + process.boot() + "\nsession="
                + leadsSession + "\n";
        // Not a channel: interrupting a thread that writes to one would close it.
        try (OutputStream out = new FileOutputStream(file.toFile())) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Null for a file that was cut off while it was written, or isn't one of these. */
    static @Nullable RunRecord read(Path file) throws IOException {
        if (!Files.isRegularFile(file) || Files.size(file) > MOST_BYTES) {
            return null;
        }
        Map<String, String> fields = new TreeMap<>();
        for (String line : new String(Files.readAllBytes(file), StandardCharsets.UTF_8).split("\n", -1)) {
            int equals = line.indexOf('=');
            if (equals > 0) {
                fields.put(line.substring(0, equals), line.substring(equals + 1));
            }
        }
        String pid = fields.getOrDefault("pid", "");
        String born = fields.get("born");
        String boot = fields.get("boot");
        if (!pid.matches("[0-9]{1,18}") || born == null || boot == null || !fields.containsKey("session")) {
            return null;
        }
        return new RunRecord(
                new Identity(Long.parseLong(pid), born, boot),
                fields.get("session").equals("true"));
    }
}
