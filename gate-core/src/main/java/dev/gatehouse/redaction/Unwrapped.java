package dev.gatehouse.redaction;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Reads a text as it was before it was printed or packed: escapes of JSON, XML, URLs and shells are decoded, also where
 * one stands within another; terminal sequences, line breaks with the indentation after them, backslashes and NULs (of
 * UTF-16) are left out. One unit at a time. Used by one thread.
 */
final class Unwrapped {
    /** No unit is longer, in bytes. */
    static final int LOOKAHEAD = 320;

    private static final int DEEPEST = 16;
    private static final int LEFT_OUT = -1;
    private static final int POINT = 1 << 24;
    private static final String SPECIAL = "%\\&\u001b\r\n\0'";
    private static final byte[][] QUOTES = {{'\\', '\'', '\''}, {'"', '\'', '"', '\''}};
    private static final boolean[] SPECIALS = new boolean[256];

    static {
        SPECIAL.chars().forEach(c -> SPECIALS[c] = true);
    }

    private final byte[] bytes = new byte[4];
    private int code;
    private int next;
    private int length;

    /** Whether a byte may stand for something other than itself. */
    static boolean isSpecial(byte b) {
        return SPECIALS[b & 0xff];
    }

    /** A whole text, unwrapped. */
    static byte[] all(byte[] text) {
        ByteArrayOutputStream plain = new ByteArrayOutputStream(text.length);
        Unwrapped unit = new Unwrapped();
        for (int at = 0; at < text.length; ) {
            at = unit.read(text, at, text.length);
            plain.write(unit.bytes, 0, unit.length);
        }
        return plain.toByteArray();
    }

    /** Reads the unit at a place and answers where the next one begins. */
    int read(byte[] text, int at, int end) {
        int horizon = Math.min(end, at + LOOKAHEAD);
        code = text[at] & 0xff;
        next = at + 1;
        for (int depth = 0; depth < DEEPEST && unwrap(text, horizon); depth++) {
            // What comes out may be an escape again.
            continue;
        }
        length = encode();
        return next;
    }

    /** How many bytes the unit stands for. */
    int length() {
        return length;
    }

    byte byteAt(int index) {
        return bytes[index];
    }

    private boolean unwrap(byte[] text, int end) {
        switch (code) {
            case '%':
                return hex(text, next, 2, end);
            case '\\':
                return backslashes(text, end);
            case '&':
                return entity(text, end);
            case '\'':
                quoted(text, end);
                return false;
            case 0x1b:
                sequence(text, end);
                return false;
            case '\r', '\n':
                indentation(text, end);
                return false;
            case 0:
                code = LEFT_OUT;
                return false;
            default:
                return false;
        }
    }

    private boolean hex(byte[] text, int from, int digits, int end) {
        if (from + digits > end) {
            return false;
        }
        int value = 0;
        for (int i = from; i < from + digits; i++) {
            int digit = Character.digit(text[i], 16);
            if (digit < 0) {
                return false;
            }
            value = value << 4 | digit;
        }
        code = value;
        next = from + digits;
        return true;
    }

    private boolean backslashes(byte[] text, int end) {
        next = past("\\", text, end);
        boolean unicode = next < end && text[next] == 'u';
        boolean octet = next < end && text[next] == 'x';
        if (unicode && hex(text, past("u", text, end), 4, end) || octet && hex(text, next + 1, 2, end)) {
            code = code < 0x80 ? code : code | POINT;
            return true;
        }
        code = LEFT_OUT;
        return false;
    }

    private boolean entity(byte[] text, int end) {
        int stop = next;
        while (stop < end && stop < next + 10 && text[stop] != ';') {
            stop++;
        }
        if (stop >= end || text[stop] != ';') {
            return false;
        }
        int value = entity(new String(text, next, stop - next, StandardCharsets.ISO_8859_1));
        if (value < 0) {
            return false;
        }
        code = value < 0x80 ? value : value | POINT;
        next = stop + 1;
        return true;
    }

    private static int entity(String name) {
        switch (name) {
            case "amp":
                return '&';
            case "lt":
                return '<';
            case "gt":
                return '>';
            case "quot":
                return '"';
            case "apos":
                return '\'';
            default:
                return name.startsWith("#") ? numbered(name.substring(1)) : -1;
        }
    }

    private static int numbered(String number) {
        boolean hex = number.startsWith("x") || number.startsWith("X");
        try {
            int value = Integer.parseInt(hex ? number.substring(1) : number, hex ? 16 : 10);
            return value <= Character.MAX_CODE_POINT ? value : -1;
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    /** A quote within a quoted word of a shell. */
    private void quoted(byte[] text, int end) {
        for (byte[] wanted : QUOTES) {
            if (next + wanted.length <= end
                    && Arrays.equals(text, next, next + wanted.length, wanted, 0, wanted.length)) {
                next += wanted.length;
                return;
            }
        }
    }

    /** ECMA-48: CSI with its parameters, OSC up to its end, and the short ones. */
    private void sequence(byte[] text, int end) {
        code = LEFT_OUT;
        if (next >= end) {
            return;
        }
        byte kind = text[next];
        if (kind == '[') {
            next++;
            while (next < end && text[next] >= 0x20 && text[next] < 0x40) {
                next++;
            }
            next = Math.min(end, next + 1);
        } else if (kind == ']') {
            while (next < end && text[next] != 7 && text[next] != 0x1b) {
                next++;
            }
            next = next < end && text[next] == 7 ? next + 1 : next;
        } else if (kind >= 0x40 && kind < 0x60) {
            next++;
        }
    }

    private void indentation(byte[] text, int end) {
        code = LEFT_OUT;
        next = past("\r\n \t", text, end);
    }

    private int past(String some, byte[] text, int end) {
        int at = next;
        while (at < end && some.indexOf(text[at]) >= 0) {
            at++;
        }
        return at;
    }

    private int encode() {
        if (code == LEFT_OUT) {
            return 0;
        }
        if (code < POINT) {
            bytes[0] = (byte) code;
            return 1;
        }
        byte[] utf8 = Character.toString(code - POINT).getBytes(StandardCharsets.UTF_8);
        System.arraycopy(utf8, 0, bytes, 0, utf8.length);
        return utf8.length;
    }
}
