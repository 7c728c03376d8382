package dev.gatehouse.gates.secrets.scan;

import java.nio.charset.StandardCharsets;

/** Some bytes as characters, without a copy; remembers how far it was read. */
final class ByteView implements CharSequence {
    private final byte[] bytes;
    private final int from;
    private final int to;
    private int farthest = -1;

    ByteView(byte[] bytes, int from, int to) {
        this.bytes = bytes;
        this.from = from;
        this.to = to;
    }

    /** How many characters were looked at. */
    int read() {
        return farthest + 1;
    }

    @Override
    public int length() {
        return to - from;
    }

    @Override
    public char charAt(int index) {
        farthest = Math.max(farthest, index);
        return (char) (bytes[from + index] & 0xff);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return new ByteView(bytes, from + start, from + end);
    }

    @Override
    public String toString() {
        return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
    }
}
