package dev.gatehouse.report;

/** Foreign text for XML: what XML cannot hold, or a reader would not see, is written out. */
final class XmlText {
    private XmlText() {}

    static String of(String text) {
        StringBuilder xml = new StringBuilder(text.length() + 8);
        text.codePoints().forEach(c -> append(xml, c));
        return xml.toString();
    }

    private static void append(StringBuilder xml, int c) {
        switch (c) {
            case '&' -> xml.append("&amp;");
            case '<' -> xml.append("&lt;");
            case '>' -> xml.append("&gt;");
            case '"' -> xml.append("&quot;");
            case '\n' -> xml.append("&#10;");
            case '\t' -> xml.append("&#9;");
            default -> {
                if (Escaped.isHidden(c) || (c & 0xFFFE) == 0xFFFE) {
                    xml.append("\\u{").append(Integer.toHexString(c)).append('}');
                } else {
                    xml.appendCodePoint(c);
                }
            }
        }
    }
}
