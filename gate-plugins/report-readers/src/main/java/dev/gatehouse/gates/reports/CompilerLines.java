package dev.gatehouse.gates.reports;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The forms in which compilers name a place and an error on one line. Groups: {@code path}, {@code line}, {@code column}
 * (may be absent), {@code message}.
 */
final class CompilerLines {
    private static final String AT_START = "^\\s{0,4}";
    private static final String PATH = "(?<path>(?:[A-Za-z]:)?[^:\\[\\]()\"<>|*?]{1,1000}?\\.\\w{1,10})";

    /** Maven; the position in brackets. */
    static final Pattern MAVEN = Pattern.compile(
            "^\\[ERROR\\] " + PATH + ":\\[(?<line>\\d{1,9})(?:,(?<column>\\d{1,9}))?\\] (?:error: )?(?<message>.+)");

    /** javac, Gradle, gcc, clang, swiftc, rustc's short form. */
    static final Pattern COLONS = Pattern.compile(AT_START + "" + PATH
            + ":(?<line>\\d{1,9})(?::(?<column>\\d{1,9}))?:? (?:fatal )?error(?:\\[\\w+\\])?:? (?<message>.+)");

    static final Pattern KOTLIN =
            Pattern.compile("^e: (?:file://)?" + PATH + ":(?<line>\\d{1,9}):(?<column>\\d{1,9}):? (?<message>.+)");

    /** tsc, plain and pretty. */
    static final Pattern TSC =
            Pattern.compile(AT_START + PATH + "\\((?<line>\\d{1,9}),(?<column>\\d{1,9})\\): error (?<message>.+)");

    static final Pattern TSC_PRETTY =
            Pattern.compile(AT_START + PATH + ":(?<line>\\d{1,9}):(?<column>\\d{1,9}) - error (?<message>.+)");

    /** go build and go vet. */
    static final Pattern GO = Pattern.compile(
            "^(?:vet: )?(?<path>[^:\\s]{1,1000}\\.go):(?<line>\\d{1,9}):(?<column>\\d{1,9}): (?<message>.+)");

    static final List<Pattern> ALL = List.of(MAVEN, COLONS, KOTLIN, TSC, TSC_PRETTY, GO);

    /** rustc: the message comes first, the place on the next line. */
    static final Pattern RUST_MESSAGE = Pattern.compile("^error(?:\\[E\\d{1,6}\\])?: (?<message>.+)");

    static final Pattern RUST_PLACE =
            Pattern.compile("^\\s*--> (?<path>.{1,1000}?):(?<line>\\d{1,9}):(?<column>\\d{1,9})$");

    /** Python: the place comes first, the message some lines later. */
    static final Pattern PYTHON_PLACE =
            Pattern.compile("^E?\\s*File \"(?<path>[^\"]{1,1000})\", line (?<line>\\d{1,9}).*");

    /** Node: {@code path:line} alone on a line. */
    static final Pattern NODE_PLACE =
            Pattern.compile("^(?:file://)?(?<path>/[^:]{1,1000}\\.[cm]?[jt]sx?):(?<line>\\d{1,9})$");

    static final Pattern SYNTAX_ERROR =
            Pattern.compile("^E?\\s*(?<message>(?:SyntaxError|IndentationError|TabError): .+)");

    private CompilerLines() {}
}
