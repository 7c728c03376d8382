package dev.gatehouse.gates.reports;

/** The rules of {@link MarkupGuard} as a state machine over characters. */
final class MarkupFilter {
    private static final String CDATA = "![CDATA[";
    private static final int LONGEST_REFERENCE = 12;

    private enum State {
        TEXT,
        OPENING,
        TAG,
        SINGLE_QUOTED,
        DOUBLE_QUOTED,
        INSTRUCTION,
        COMMENT,
        SECTION
    }

    private final String path;
    private final int longestTag;
    private final int longestText;
    private final StringBuilder out = new StringBuilder(1 << 16);
    private final StringBuilder opening = new StringBuilder();
    private State state = State.TEXT;
    private int line = 1;
    private int droppedLines;
    private int taken;
    private int run;
    private int reference;
    private int brackets;
    private int dashes;
    private boolean highSurrogate;
    private boolean cutting;

    MarkupFilter(String path, int longestTag, int longestText) {
        this.path = path;
        this.longestTag = longestTag;
        this.longestText = longestText;
    }

    boolean hasOutput() {
        return taken < out.length();
    }

    int droppedLines() {
        return droppedLines;
    }

    int take(char[] buffer, int offset, int length) {
        int count = Math.min(length, out.length() - taken);
        out.getChars(taken, taken + count, buffer, offset);
        taken += count;
        if (taken == out.length()) {
            out.setLength(0);
            taken = 0;
        }
        return count;
    }

    void accept(char[] chars, int count) throws ReportFault {
        for (int i = 0; i < count; i++) {
            line += chars[i] == '\n' ? 1 : 0;
            accept(known(chars[i]));
        }
    }

    private static char known(char c) {
        boolean unknown = c < ' ' && c != '\t' && c != '\n' && c != '\r' || c == '\uFFFE' || c == '\uFFFF';
        return unknown ? '\uFFFD' : c;
    }

    private void accept(char c) throws ReportFault {
        switch (state) {
            case TEXT -> text(c);
            case OPENING -> opening(c);
            case TAG -> tag(c);
            case SINGLE_QUOTED -> quoted(c, '\'');
            case DOUBLE_QUOTED -> quoted(c, '"');
            case INSTRUCTION -> instruction(c);
            case COMMENT -> comment(c);
            case SECTION -> section(c);
        }
    }

    private void text(char c) {
        if (c == '<') {
            enter(State.OPENING);
            opening.setLength(0);
        } else {
            boolean continues = reference > 0 && c != '&';
            reference = c == '&' ? 1 : continues && c != ';' && reference < LONGEST_REFERENCE ? reference + 1 : 0;
            keepWithinLimit(c, continues);
        }
    }

    /** Cuts neither a reference nor a surrogate pair in two. */
    private void keepWithinLimit(char c, boolean continuesReference) {
        cutting |= ++run > longestText && !highSurrogate && !continuesReference;
        highSurrogate = Character.isHighSurrogate(c);
        if (cutting) {
            droppedLines += c == '\n' ? 1 : 0;
        } else {
            out.append(c);
        }
    }

    private void opening(char c) throws ReportFault {
        opening.append(c);
        String seen = opening.toString();
        if (seen.equals("!--")) {
            enter(State.COMMENT);
        } else if (seen.equals(CDATA)) {
            out.append('<').append(seen);
            enter(State.SECTION);
        } else if (seen.startsWith("!D")) {
            throw new ReportFault(new Problem(path, line, 0, "has a DOCTYPE, which a report never needs: refused"));
        } else if (c == '?') {
            out.append("<?");
            enter(State.INSTRUCTION);
        } else if (!"!--".startsWith(seen) && !CDATA.startsWith(seen)) {
            out.append('<').append(seen, 0, seen.length() - 1);
            enter(State.TAG);
            tag(c);
        }
    }

    private void tag(char c) throws ReportFault {
        keepInTag(c);
        if (c == '>') {
            enter(State.TEXT);
        } else if (c == '"' || c == '\'') {
            state = c == '"' ? State.DOUBLE_QUOTED : State.SINGLE_QUOTED;
        }
    }

    private void quoted(char c, char quote) throws ReportFault {
        keepInTag(c);
        state = c == quote ? State.TAG : state;
    }

    private void instruction(char c) throws ReportFault {
        keepInTag(c);
        if (c == '>') {
            enter(State.TEXT);
        }
    }

    private void comment(char c) {
        droppedLines += c == '\n' ? 1 : 0;
        if (c == '>' && dashes >= 2) {
            enter(State.TEXT);
        }
        dashes = c == '-' ? dashes + 1 : 0;
    }

    private void section(char c) {
        if (c == ']') {
            brackets++;
        } else if (c == '>' && brackets >= 2) {
            flushBrackets(brackets - 2);
            out.append("]]>");
            enter(State.TEXT);
        } else {
            flushBrackets(brackets);
            keepWithinLimit(c, false);
        }
    }

    private void flushBrackets(int count) {
        for (int i = 0; i < count && !cutting; i++) {
            keepWithinLimit(']', false);
        }
        brackets = 0;
    }

    private void keepInTag(char c) throws ReportFault {
        if (++run > longestTag) {
            throw new ReportFault(new Problem(path, line, 0, "has a tag of more than " + longestTag + " characters"));
        }
        out.append(c);
    }

    private void enter(State next) {
        state = next;
        run = 0;
        reference = 0;
        brackets = 0;
        dashes = 0;
        highSurrogate = false;
        cutting = false;
    }
}
