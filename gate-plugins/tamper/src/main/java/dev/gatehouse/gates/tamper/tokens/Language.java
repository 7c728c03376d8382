package dev.gatehouse.gates.tamper.tokens;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What the lexer knows of a language. */
public enum Language {
    JAVASCRIPT(Quotes.SCRIPT, Set.of("js", "mjs", "cjs", "jsx"), Trait.SLASHES, Trait.REGEX, Trait.MARKUP),
    TYPESCRIPT(Quotes.SCRIPT, Set.of("ts", "mts", "cts"), Trait.SLASHES, Trait.REGEX),
    TSX(Quotes.SCRIPT, Set.of("tsx"), Trait.SLASHES, Trait.REGEX, Trait.MARKUP),
    PYTHON(Quotes.PYTHON, Set.of("py", "pyi"), Trait.HASHES),
    GO(Quotes.GO, Set.of("go"), Trait.SLASHES),
    KOTLIN(Quotes.KOTLIN, Set.of("kt", "kts"), Trait.SLASHES, Trait.NESTED, Trait.BACKTICK_WORDS),
    CSHARP(Quotes.CSHARP, Set.of("cs"), Trait.SLASHES, Trait.DIRECTIVES),
    JAVA(Quotes.JAVA, Set.of("java"), Trait.SLASHES);

    enum Trait {
        /** Comments begin with two slashes, or a slash and a star. */
        SLASHES,
        /** Comments begin with a hash. */
        HASHES,
        /** Comments nest. */
        NESTED,
        REGEX,
        MARKUP,
        DIRECTIVES,
        BACKTICK_WORDS
    }

    private final Quotes quotes;
    private final Set<String> endings;
    private final Set<Trait> traits;

    Language(Quotes quotes, Set<String> endings, Trait... traits) {
        this.quotes = quotes;
        this.endings = endings;
        this.traits = Set.of(traits);
    }

    /** The language of a file, by its ending; empty if it is none of these. */
    public static Optional<Language> of(String path) {
        String ending = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        for (Language language : values()) {
            if (language.endings.contains(ending)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }

    /** Whether it is JavaScript or TypeScript. */
    public boolean isScript() {
        return has(Trait.REGEX);
    }

    /** Whether line breaks end statements and indentation makes blocks. */
    public boolean isIndented() {
        return has(Trait.HASHES);
    }

    Quotes quotes() {
        return quotes;
    }

    boolean has(Trait trait) {
        return traits.contains(trait);
    }
}
