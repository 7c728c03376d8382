package dev.gatehouse.gates.tamper.change;

/**
 * A file as one side has it. Untrusted.
 *
 * @param path relative to the root of the tree, with {@code /}
 * @param text its content; bytes that are no UTF-8 (or UTF-16 with its mark) are read as ISO-8859-1
 */
public record SourceText(String path, String text) {

    /** The name without its folders. */
    public String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
