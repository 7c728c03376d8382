package dev.gatehouse.gates.tamper.java;

/**
 * Whether a source may be given to the parser, whose time grows exponentially with blocks of lambdas within each other
 * (a tenth of a second for 8, 21 s for 20) and whose stack grows with brackets.
 */
final class Nesting {
    private static final int BRACKETS = 150;
    private static final int LAMBDAS = 8;

    private Nesting() {}

    static boolean isHarmless(Tokens tokens) {
        int depth = 0;
        int[] lambdasAt = new int[BRACKETS + 1];
        for (int index = 0; index < tokens.size(); index++) {
            String text = tokens.get(index).text();
            if ("([{<".contains(text)) {
                if (++depth > BRACKETS) {
                    return false;
                }
                boolean lambda = text.equals("{") && tokens.is(index - 1, ">") && tokens.is(index - 2, "-");
                lambdasAt[depth] = lambdasAt[depth - 1] + (lambda ? 1 : 0);
                if (lambdasAt[depth] > LAMBDAS) {
                    return false;
                }
            } else if (")]}".contains(text) || text.equals(">") && !tokens.is(index - 1, "-")) {
                depth = Math.max(0, depth - 1);
            } else if (text.equals(";") && tokens.is(index - 1, ";")) {
                continue;
            }
        }
        return true;
    }
}
