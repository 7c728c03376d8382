package dev.gatehouse.gates.tamper.tokens;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Tokens in their order. Indexes outside are {@link Kind#END}, so that looking ahead needs no care. Immutable; kept in
 * arrays, since a hostile file has one per character.
 */
public final class Tokens {
    private static final Kind[] KINDS = Kind.values();
    /** No character of a name is written with more. */
    private static final int ESCAPED = 10;

    private static final int LONGEST_NAME = 1000;

    private final String source;
    private final int[] starts;
    private final int[] ends;
    private final byte[] kinds;
    private final BitSet lineStarts;
    private final int[] matches;
    private final int[] lines;

    Tokens(String source, int[] starts, int[] ends, byte[] kinds, BitSet lineStarts, int[] lines) {
        this.source = source;
        this.starts = starts;
        this.ends = ends;
        this.kinds = kinds;
        this.lineStarts = lineStarts;
        this.lines = lines;
        this.matches = new Brackets(this).matches();
    }

    public int size() {
        return starts.length;
    }

    public Kind kind(int index) {
        return index < 0 || index >= starts.length ? Kind.END : KINDS[kinds[index]];
    }

    /** As it is written; empty outside. */
    public String raw(int index) {
        return kind(index) == Kind.END ? "" : source.substring(starts[index], ends[index]);
    }

    /** As it is written; a word as it looks, see {@link Folding}. */
    public String text(int index) {
        String raw = raw(index);
        return kind(index) == Kind.WORD ? word(raw) : raw;
    }

    private static String word(String raw) {
        boolean quoted = raw.length() > 1 && raw.startsWith("`") && raw.endsWith("`");
        String plain = quoted ? raw.substring(1, raw.length() - 1) : raw;
        return plain.length() > LONGEST_NAME ? plain : Folding.fold(plain);
    }

    /** Whether the text there is that one and no string. */
    public boolean is(int index, String text) {
        Kind kind = kind(index);
        if (kind == Kind.WORD) {
            return ends[index] - starts[index] <= ESCAPED * (text.length() + 1) && text.equals(text(index));
        }
        return kind == Kind.SYMBOL
                && ends[index] - starts[index] == text.length()
                && source.startsWith(text, starts[index]);
    }

    public boolean isWord(int index) {
        return kind(index) == Kind.WORD;
    }

    /** Whether a line break that counts stands before it. */
    public boolean startsLine(int index) {
        return index <= 0 || index >= starts.length || lineStarts.get(index);
    }

    /** Its line, from 1; that of the last token behind the end. */
    public int line(int index) {
        return starts.length == 0 ? 1 : lineOf(starts[Math.max(0, Math.min(index, starts.length - 1))]);
    }

    /** Its line's indentation, if it is the first: characters before it in its line. */
    public int column(int index) {
        return starts[index] - lines[lineOf(starts[index]) - 1];
    }

    private int lineOf(int offset) {
        int found = Arrays.binarySearch(lines, offset);
        return found >= 0 ? found + 1 : -found - 1;
    }

    /**
     * The bracket that belongs to one; for an opening one that is never closed the end of what encloses it, at most
     * {@link #size()}; -1 for a closing one that closes nothing, and for all else.
     */
    public int match(int index) {
        return kind(index) == Kind.END ? -1 : matches[index];
    }

    /** The character of a symbol of one character; 0 for anything else. */
    char symbol(int index) {
        boolean single = kind(index) == Kind.SYMBOL && ends[index] - starts[index] == 1;
        return single ? source.charAt(starts[index]) : 0;
    }
}
