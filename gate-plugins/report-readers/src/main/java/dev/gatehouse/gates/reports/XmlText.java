package dev.gatehouse.gates.reports;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns the bytes of an XML document into characters, so that what reaches the parser can be bounded. */
final class XmlText {
    private static final int DECLARATION = 256;
    private static final Pattern ENCODING =
            Pattern.compile("^<\\?xml[^>]*?encoding\\s*=\\s*[\"']([A-Za-z0-9._:-]+)[\"']", Pattern.DOTALL);

    private XmlText() {}

    static MarkupGuard decode(InputStream bytes, String path, ReportLimits limits) throws IOException {
        BufferedInputStream in = new BufferedInputStream(bytes, 1 << 16);
        in.mark(DECLARATION);
        byte[] start = in.readNBytes(DECLARATION);
        in.reset();
        Charset charset = charset(start, path);
        in.skipNBytes(markLength(start));
        InputStreamReader reader = new InputStreamReader(
                in,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
        return new MarkupGuard(reader, charset, path, limits);
    }

    private static Charset charset(byte[] start, String path) throws ReportFault {
        if (starts(start, 0xFE, 0xFF) || starts(start, 0, '<')) {
            return StandardCharsets.UTF_16BE;
        }
        if (starts(start, 0xFF, 0xFE) || starts(start, '<', 0)) {
            return StandardCharsets.UTF_16LE;
        }
        Matcher declared = ENCODING.matcher(
                new String(start, markLength(start), start.length - markLength(start), StandardCharsets.ISO_8859_1));
        return declared.find() ? named(declared.group(1), path) : StandardCharsets.UTF_8;
    }

    private static Charset named(String name, String path) throws ReportFault {
        try {
            Charset charset = Charset.forName(name);
            if (charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32")) {
                throw new ReportFault(new Problem(path, 1, 1, "says it is " + name + " and is not"));
            }
            return charset;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new ReportFault(new Problem(path, 1, 1, "has the unknown encoding '" + name + "'"));
        }
    }

    private static int markLength(byte[] start) {
        if (starts(start, 0xEF, 0xBB, 0xBF)) {
            return 3;
        }
        return starts(start, 0xFE, 0xFF) || starts(start, 0xFF, 0xFE) ? 2 : 0;
    }

    private static boolean starts(byte[] bytes, int... expected) {
        for (int i = 0; i < expected.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != expected[i]) {
                return false;
            }
        }
        return true;
    }
}
