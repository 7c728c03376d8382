package dev.gatehouse.gates.tamper.tokens;

/** What a token is. */
public enum Kind {
    /** A name or keyword. */
    WORD,
    NUMBER,
    /** A string, character or template with everything interpolated into it. */
    STRING,
    REGEX,
    /** A whole JSX element. */
    MARKUP,
    COMMENT,
    /** A line for the preprocessor of C#; among the comments. */
    DIRECTIVE,
    /** A bracket or operator. */
    SYMBOL,
    /** Before the first token and behind the last. */
    END
}
