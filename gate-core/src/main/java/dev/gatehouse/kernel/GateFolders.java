package dev.gatehouse.kernel;

import dev.gatehouse.submission.Side;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The folders of one gate. They are made when first asked for. */
final class GateFolders {
    private final Path evidence;
    private final Path memory;

    GateFolders(Ground ground, String gate) {
        String name = safe(gate);
        this.evidence = ground.evidence().resolve(ground.side() == Side.BASE ? name + "@base" : name);
        this.memory = ground.memory().resolve(name);
    }

    /** Where all evidence of the gate is; need not exist. */
    Path evidence() {
        return evidence;
    }

    /**
     * A file of evidence, whose folder exists.
     *
     * @throws IllegalArgumentException if the name leads out of the folder
     */
    Path evidence(String name) throws IOException {
        Path file = evidence.resolve(name).normalize();
        if (name.isBlank() || file.equals(evidence) || !file.startsWith(evidence)) {
            throw new IllegalArgumentException("'" + name + "' is no name for evidence: it must be a relative path");
        }
        Files.createDirectories(file.resolveSibling(".").normalize());
        return file;
    }

    Path memory() throws IOException {
        return Files.createDirectories(memory);
    }

    /** A file name that differs for different gates and means nothing to a file system. */
    private static String safe(String gate) {
        StringBuilder name = new StringBuilder();
        for (byte b : gate.getBytes(StandardCharsets.UTF_8)) {
            boolean plain =
                    b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b >= '0' && b <= '9' || b == '-' || b == '_';
            name.append(plain ? String.valueOf((char) b) : String.format("%%%02x", b));
        }
        return name.toString();
    }
}
