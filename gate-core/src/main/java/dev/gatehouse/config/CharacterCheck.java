package dev.gatehouse.config;

/** Finds what a configuration must not hold before anything parses it. */
final class CharacterCheck {
    /** In UTF-16 units: a million signs are no configuration. */
    static final int LARGEST = 1 << 20;

    private CharacterCheck() {}

    static void check(Source source, Problems problems) {
        String text = source.text();
        if (text.length() > LARGEST) {
            problems.add(source.at(0, 0, 1).problem("the file is larger than 1 MiB"));
            return;
        }
        int line = 1;
        int lineStart = 0;
        for (int i = 0; i < text.length() && !problems.areFull(); ) {
            int c = text.codePointAt(i);
            if (c == '\n') {
                line++;
                lineStart = i + 1;
            } else if (c == '\t' || (Characters.isRefused(c) && !endsLine(text, i))) {
                problems.add(problem(new Place(source, line, i - lineStart + 1, Character.charCount(c)), c));
            }
            i += Character.charCount(c);
        }
    }

    private static boolean endsLine(String text, int at) {
        return text.charAt(at) == '\r' && at + 1 < text.length() && text.charAt(at + 1) == '\n';
    }

    private static ConfigProblem problem(Place place, int c) {
        return c == '\t'
                ? place.problem("a tab").help("use spaces; within double quotes, write \\t")
                : place.problem("the invisible character U+" + Characters.hex(c))
                        .help("take it out");
    }
}
