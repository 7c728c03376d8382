package dev.gatehouse.manager.plan;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * Where the files lie that hold prompts. Nothing outside of the folder is read: a plan may have been written by an
 * agent, and what is read goes to another.
 *
 * @param folder the plan's
 */
record PromptFolder(Path folder) implements Prompts {
    private static final long MOST_BYTES = 1 << 20;

    @Override
    public String read(String name) throws IOException {
        Path file = resolve(name);
        if (!Files.isRegularFile(file)) {
            throw new IOException("there is no such file in the plan's folder");
        }
        if (!file.toRealPath().startsWith(folder.toRealPath())) {
            throw new IOException("it leads out of the plan's folder");
        }
        if (Files.size(file) > MOST_BYTES) {
            throw new IOException("it has more than " + MOST_BYTES + " bytes");
        }
        try {
            return Files.readString(file);
        } catch (CharacterCodingException notText) {
            throw new IOException("it is not UTF-8", notText);
        }
    }

    private Path resolve(String name) throws IOException {
        try {
            Path file = Path.of(name);
            Path resolved = folder.resolve(file).normalize();
            if (file.isAbsolute() || !resolved.startsWith(folder.normalize())) {
                throw new IOException("it lies outside of the plan's folder");
            }
            return resolved;
        } catch (InvalidPathException noPath) {
            throw new IOException("that is no path: " + noPath.getReason(), noPath);
        }
    }
}
