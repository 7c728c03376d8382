package dev.gatehouse.cli;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Words for what went wrong. */
final class Complaints {
    private Complaints() {}

    static String reason(FileSystemException fault) {
        if (fault instanceof NoSuchFileException) {
            return "does not exist";
        }
        if (fault instanceof AccessDeniedException) {
            return "permission denied";
        }
        return fault.getReason() == null ? fault.getClass().getSimpleName() : fault.getReason();
    }

    /** The text with control characters, which may be foreign, made visible. */
    static String printable(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (c == '\n' || !(Character.isISOControl(c) || Character.getType(c) == Character.FORMAT)) {
                shown.appendCodePoint(c);
            } else {
                shown.append("\\u{").append(Integer.toHexString(c)).append('}');
            }
        });
        return shown.toString();
    }
}
