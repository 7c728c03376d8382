package dev.gatehouse.process;

import java.nio.charset.Charset;

/** Refuses arguments that the JDK would pass with question marks in them, as it does under {@code LC_ALL=C}. */
final class ArgumentCharset {

    private ArgumentCharset() {}

    static void check(String where, String argument) throws NotStartedException {
        for (int i = 0; i < argument.length(); i++) {
            if (argument.charAt(i) > 0x7f) {
                checkEncodable(where, argument, used());
                return;
            }
        }
    }

    static void checkEncodable(String where, String argument, Charset charset) throws NotStartedException {
        if (!Program.WINDOWS && !charset.newEncoder().canEncode(argument)) {
            throw Validity.invalid(
                    where + " has characters that this JVM can't pass on in " + charset + ": " + argument,
                    "Start it under a UTF-8 locale, such as LC_ALL=C.UTF-8.");
        }
    }

    /** JDK 17 encodes arguments as it does everything; later ones as the locale says. */
    private static Charset used() {
        return Runtime.version().feature() < 18
                ? Charset.defaultCharset()
                : Charset.forName(System.getProperty("sun.jnu.encoding", "UTF-8"));
    }
}
