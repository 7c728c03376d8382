package dev.gatehouse.redaction;

import dev.gatehouse.submission.Content;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/** The files of a tree as reports may show them. A file is held in memory while it is open; reports open small ones. */
record ScrubbedContent(Content content, Secrets secrets) implements Content {
    /** What is larger is cut here: reports show nothing of it anyway. */
    private static final int MOST = 16 << 20;

    @Override
    public Optional<InputStream> open(String path) throws IOException {
        Optional<InputStream> opened = content.open(path);
        return opened.isEmpty() || secrets.isEmpty() ? opened : Optional.of(scrubbed(opened.get()));
    }

    @Override
    public List<String> paths() throws IOException {
        return content.paths();
    }

    private InputStream scrubbed(InputStream opened) throws IOException {
        try (InputStream in = opened) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            secrets.scrub(new ByteArrayInputStream(in.readNBytes(MOST)), out, Mask.SAME_SHAPE);
            return new ByteArrayInputStream(out.toByteArray());
        }
    }
}
