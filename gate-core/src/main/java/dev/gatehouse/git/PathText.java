package dev.gatehouse.git;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Paths as git has them: bytes, kept here as a string of Latin-1 characters ("raw") so that they go back to git as they
 * came, and turned into text for everybody else.
 */
final class PathText {
    /** Code points that HFS+ ignores in names, and what NTFS drops from the end of one. */
    private static final Pattern IGNORED = Pattern.compile("[\\u200c-\\u200f\\u202a-\\u202e\\u206a-\\u206f\\ufeff]");

    private static final Pattern GIT_LIKE = Pattern.compile("(\\.git|git~\\d)([ .]*)(:.*)?");

    private PathText() {}

    /** The text; bytes that are no UTF-8 appear as {@code \xNN}. */
    static String text(String raw) {
        return decoded(raw).orElseGet(() -> escaped(raw));
    }

    static String raw(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    /** Whether the bytes are UTF-8. */
    static boolean isText(String raw) {
        return decoded(raw).isPresent();
    }

    /** Whether a part of the path is, to some file system, another spelling of {@code .git}. */
    static boolean isGitLike(String raw) {
        for (String part : text(raw).split("/", -1)) {
            String name = IGNORED.matcher(part).replaceAll("").toLowerCase(Locale.ROOT);
            if (GIT_LIKE.matcher(name).matches()) {
                return true;
            }
        }
        return false;
    }

    /** The file below a folder; empty when this JVM's file names cannot express it. */
    static Optional<Path> below(Path root, String raw) {
        try {
            return decoded(raw).map(root::resolve);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> decoded(String raw) {
        boolean ascii = true;
        for (int i = 0; i < raw.length() && ascii; i++) {
            ascii = raw.charAt(i) < 0x80;
        }
        if (ascii) {
            return Optional.of(raw);
        }
        try {
            byte[] bytes = raw.getBytes(StandardCharsets.ISO_8859_1);
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static String escaped(String raw) {
        StringBuilder text = new StringBuilder();
        for (char c : raw.toCharArray()) {
            text.append(c < 0x80 ? String.valueOf(c) : String.format("\\x%02x", (int) c));
        }
        return text.toString();
    }
}
