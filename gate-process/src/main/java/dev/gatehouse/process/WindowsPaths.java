package dev.gatehouse.process;

import java.util.ArrayDeque;
import java.util.Deque;

/** Paths as Windows writes them, on any system. */
final class WindowsPaths {

    private WindowsPaths() {}

    /** Whether it names a drive and a root, or a share: what doesn't depend on where a process stands. */
    static boolean isAbsolute(String path) {
        boolean drive = path.length() > 2 && Character.isLetter(path.charAt(0)) && path.charAt(1) == ':';
        return drive && isSeparator(path.charAt(2)) || path.startsWith("\\\\");
    }

    /** Whether it is more than a name to be looked up. */
    static boolean hasFolder(String path) {
        return path.indexOf('\\') >= 0 || path.indexOf('/') >= 0 || path.indexOf(':') >= 0;
    }

    /** A path below a folder, {@code .} and {@code ..} worked out. */
    static String join(String folder, String relative) {
        Deque<String> parts = new ArrayDeque<>();
        for (String part : (folder + "\\" + relative).replace('/', '\\').split("\\\\")) {
            if (part.equals("..") && parts.size() > 1) {
                parts.removeLast();
            } else if (!part.equals(".") && !(part.isEmpty() && parts.size() > 1)) {
                parts.addLast(part);
            }
        }
        return String.join("\\", parts);
    }

    private static boolean isSeparator(char c) {
        return c == '\\' || c == '/';
    }
}
