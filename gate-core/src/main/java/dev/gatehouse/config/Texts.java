package dev.gatehouse.config;

import java.util.List;

/** What texts in gate.yaml have to be. */
final class Texts {
    private Texts() {}

    static void requireSome(String key, String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("'" + key + "' is empty");
        }
    }

    /** Globs that say something: at least one, none empty. */
    static void requireGlobs(String key, List<String> globs) {
        if (globs.isEmpty()) {
            throw new IllegalArgumentException("'" + key + "' is empty; [\"**\"] stands for every path");
        }
        for (String glob : globs) {
            requireSome(key, glob);
        }
    }

    /** A name: a lower-case letter, then lower-case letters, digits and hyphens. */
    static boolean isName(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letter = c >= 'a' && c <= 'z';
            if (!letter && (i == 0 || (c != '-' && (c < '0' || c > '9')))) {
                return false;
            }
        }
        return !text.isEmpty();
    }
}
