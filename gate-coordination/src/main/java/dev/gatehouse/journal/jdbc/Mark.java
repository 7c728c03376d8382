package dev.gatehouse.journal.jdbc;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * A line beside the journal that says up to which position it has acknowledged: journal id, position, CRC-32C of both.
 * Written after every commit and not flushed, so it costs microseconds and may lag behind after a crash of the machine;
 * it is never ahead of what was made durable. Whoever finds less in the journal than the mark says has lost something.
 *
 * <p>Several processes may write it, and the later one may put it back by what another has just appended: the mark then
 * says less than it could, and never too much.
 */
final class Mark {
    private static final Pattern LINE = Pattern.compile("(\\S+) (\\d{19}) ([0-9a-f]{8})\n");

    private final Path path;
    private @Nullable RandomAccessFile file;
    private String journal = "";

    /**
     * What a mark says.
     *
     * @param remark what is wrong with it, if it says nothing
     */
    record Acknowledged(String journal, long position, Optional<String> remark) {}

    Mark(Path path) {
        this.path = path;
    }

    /** The position in a mark; 0 where there is none that can be read. */
    static long positionIn(Path path) throws IOException {
        return parse(path).map(Acknowledged::position).orElse(0L);
    }

    /** What was acknowledged; a missing or unreadable mark is made anew from what the journal holds. */
    synchronized Acknowledged open(String id, long position) throws IOException {
        journal = id;
        Optional<Acknowledged> found = parse(path);
        if (found.isPresent()) {
            return found.get();
        }
        boolean unreadable = Files.exists(path) && Files.size(path) > 0;
        raise(position);
        return new Acknowledged(
                id,
                position,
                unreadable
                        ? Optional.of(
                                path + " was unreadable and was made anew: whether events at the end of the journal"
                                        + " were lost could not be told this time")
                        : Optional.empty());
    }

    synchronized void raise(long position) throws IOException {
        RandomAccessFile open = file == null ? opened() : file;
        file = open;
        open.seek(0);
        open.write(line(journal, position).getBytes(StandardCharsets.US_ASCII));
    }

    synchronized void close() throws IOException {
        if (file != null) {
            file.close();
            file = null;
        }
    }

    private RandomAccessFile opened() throws IOException {
        try {
            Files.createFile(path, SqliteFile.ownersOnly(path, "rw-------"));
        } catch (FileAlreadyExistsException e) {
            // The usual case.
        }
        // No channel: an interrupt would close it.
        return new RandomAccessFile(path.toFile(), "rw");
    }

    private static Optional<Acknowledged> parse(Path path) throws IOException {
        String text;
        try {
            text = Files.readString(path, StandardCharsets.ISO_8859_1);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
        Matcher matcher = LINE.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        long position = Long.parseLong(matcher.group(2));
        return line(matcher.group(1), position).equals(text)
                ? Optional.of(new Acknowledged(matcher.group(1), position, Optional.empty()))
                : Optional.empty();
    }

    private static String line(String journal, long position) {
        String digits = Long.toString(position);
        String body = journal + " " + "0".repeat(19 - digits.length()) + digits;
        CRC32C crc = new CRC32C();
        crc.update(body.getBytes(StandardCharsets.US_ASCII));
        String check = Long.toHexString(crc.getValue());
        return body + " " + "0".repeat(8 - check.length()) + check + "\n";
    }
}
