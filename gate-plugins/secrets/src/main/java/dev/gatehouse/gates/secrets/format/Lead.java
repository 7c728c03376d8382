package dev.gatehouse.gates.secrets.format;

/** What may belong to a secret before its keyword. */
public enum Lead {
    /** Nothing. */
    NONE(""),
    /** Decimal digits. */
    DIGITS("0123456789"),
    /** Letters and digits. */
    ALNUM(Lead.LETTERS + "0123456789"),
    /** Letters, digits, dashes. */
    WORD(Lead.LETTERS + "0123456789_-"),
    /** The same with what Microsoft adds. */
    TILDE(Lead.LETTERS + "0123456789_-.~"),
    /** The name of a URL scheme. */
    SCHEME(Lead.LETTERS + "0123456789+-"),
    /** Other settings of a connection string. */
    SETTINGS(Lead.LETTERS + "0123456789_-.,:;=@/\\()+ *[]{}&!?#%~$");

    /** How many characters at most. */
    public static final int LONGEST = 128;

    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

    private final boolean[] taken = new boolean[128];

    Lead(String characters) {
        characters.chars().forEach(c -> taken[c] = true);
    }

    /** Whether the byte belongs to the lead; -1, which is none, does not. */
    public boolean takes(int c) {
        return c >= 0 && c < taken.length && taken[c];
    }
}
