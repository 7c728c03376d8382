package dev.gatehouse.report;

import java.nio.charset.StandardCharsets;

/** A path of the tree as a relative URI reference. */
final class RelativeUri {
    private static final String PLAIN = "/-._~!$&'()*+,;=@";

    private RelativeUri() {}

    static String of(String path) {
        StringBuilder uri = new StringBuilder(path.length());
        for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
            if (letter || PLAIN.indexOf(c) >= 0) {
                uri.append(c);
            } else {
                uri.append(String.format("%%%02X", (int) c));
            }
        }
        return uri.toString();
    }
}
