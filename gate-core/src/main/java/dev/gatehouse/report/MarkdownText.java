package dev.gatehouse.report;

/** Foreign text in Markdown: shown as it is, with no links, images, mentions, tables or HTML made of it. */
final class MarkdownText {
    private static final String SPECIAL = "\\`*_{}[]()+-.!|~$^=";

    private MarkdownText() {}

    /** One line of at most that many characters before escaping. */
    static String of(String text, int most) {
        String line = Escaped.line(text, most);
        StringBuilder markdown = new StringBuilder(line.length() * 2);
        line.chars().forEach(c -> {
            if (c == '<') {
                markdown.append("&lt;");
            } else if (c == '>') {
                markdown.append("&gt;");
            } else if (c == '&') {
                markdown.append("&amp;");
            } else if (c == '@') {
                // A backslash does not stop a mention.
                markdown.append("&#64;");
            } else if (c == '#') {
                markdown.append("&#35;");
            } else if (c == ':') {
                markdown.append("&#58;");
            } else if (SPECIAL.indexOf(c) >= 0) {
                markdown.append('\\').append((char) c);
            } else {
                markdown.append((char) c);
            }
        });
        return markdown.toString();
    }
}
