package dev.gatehouse.git;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Whether a file was written, replaced or moved since an index looked at it, to the nanosecond that git leaves out. */
final class Touched {
    private Touched() {}

    /** Also true when the file is gone; false where this JVM or the index cannot tell. */
    static boolean since(Path root, IndexFile.Entry entry) throws IOException {
        IndexFile.Stamp then = entry.stamp();
        Optional<Path> file = PathText.below(root, entry.path());
        if (file.isEmpty() || then.changed() == 0) {
            return false;
        }
        try {
            Map<String, Object> now = Files.readAttributes(file.get(), "unix:ctime,ino", LinkOption.NOFOLLOW_LINKS);
            var changed = ((FileTime) Objects.requireNonNull(now.get("ctime"))).toInstant();
            return then.inode() != ((Number) Objects.requireNonNull(now.get("ino"))).intValue()
                    || then.changed() != (int) changed.getEpochSecond()
                    || then.changedNanos() != changed.getNano();
        } catch (FileSystemException e) {
            return true;
        }
    }
}
