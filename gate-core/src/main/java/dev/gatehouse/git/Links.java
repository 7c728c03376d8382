package dev.gatehouse.git;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Follows the symbolic links of a tree the way a file system would, within the tree. */
final class Links {
    private static final int MAX_HOPS = 40;

    private final Map<String, String> targets;

    Links(Map<String, String> targets) {
        this.targets = targets;
    }

    /** The links that lead out of the tree or into {@code .git}, with what they say. */
    Map<String, String> escaping() {
        Map<String, String> escaping = new TreeMap<>();
        targets.forEach((path, target) -> {
            if (escapes(path)) {
                escaping.put(path, target);
            }
        });
        return escaping;
    }

    private boolean escapes(String link) {
        Deque<String> ahead = new ArrayDeque<>(List.of(link.split("/", -1)));
        Deque<String> at = new ArrayDeque<>();
        int hops = 0;
        while (!ahead.isEmpty()) {
            String part = ahead.pop();
            if (part.isEmpty() || part.equals(".")) {
                continue;
            }
            if (part.equals("..")) {
                if (at.pollLast() == null) {
                    return true;
                }
                continue;
            }
            at.addLast(part);
            String target = targets.get(String.join("/", at));
            if (target != null) {
                // A loop leads nowhere, and a link that is absolute leads out even when it points back in.
                if (target.startsWith("/") || hops++ == MAX_HOPS) {
                    return target.startsWith("/");
                }
                at.removeLast();
                push(ahead, target);
            } else if (part.toLowerCase(Locale.ROOT).equals(".git")) {
                return true;
            }
        }
        return false;
    }

    private static void push(Deque<String> ahead, String target) {
        String[] parts = target.split("/", -1);
        for (int i = parts.length - 1; i >= 0; i--) {
            ahead.push(parts[i]);
        }
    }
}
