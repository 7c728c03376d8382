package dev.gatehouse.report;

/** Foreign text in workflow commands. */
final class GithubText {
    private GithubText() {}

    /** A message: line ends stay line ends, but can't begin a command. */
    static String message(String text) {
        StringBuilder visible = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (Escaped.isHidden(c) && c != '\n' && c != '\r' && c != '\t') {
                visible.append("\\u{").append(Integer.toHexString(c)).append('}');
            } else {
                visible.appendCodePoint(c);
            }
        });
        return visible.toString().replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    /** The value of a property. */
    static String property(String text) {
        return message(text).replace(":", "%3A").replace(",", "%2C");
    }
}
