package dev.gatehouse.gates.tamper;

import dev.gatehouse.gates.tamper.change.SourceText;
import dev.gatehouse.gates.tamper.change.Tree;
import dev.gatehouse.submission.Content;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The files of a side as text. */
record ContentTree(Content content) implements Tree {
    private static final int LARGEST = 8 << 20;

    @Override
    public List<String> paths() throws IOException {
        return content.paths();
    }

    @Override
    public Optional<SourceText> read(String path) throws IOException {
        Optional<InputStream> open = content.open(path);
        if (open.isEmpty()) {
            return Optional.empty();
        }
        try (InputStream in = open.get()) {
            byte[] bytes = in.readNBytes(LARGEST + 1);
            return bytes.length > LARGEST ? Optional.empty() : Optional.of(new SourceText(path, decoded(bytes)));
        }
    }

    private static String decoded(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException otherEncoding) {
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
    }
}
