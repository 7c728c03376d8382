package dev.gatehouse.gates.tamper.script;

import dev.gatehouse.gates.tamper.tokens.Language;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** As which language the comments of a file can be found. */
final class CommentLanguages {
    private static final Map<String, Language> LIKE = Map.ofEntries(
            Map.entry("c", Language.JAVA),
            Map.entry("cc", Language.JAVA),
            Map.entry("cpp", Language.JAVA),
            Map.entry("cxx", Language.JAVA),
            Map.entry("h", Language.JAVA),
            Map.entry("hpp", Language.JAVA),
            Map.entry("rs", Language.GO),
            Map.entry("swift", Language.KOTLIN),
            Map.entry("scala", Language.KOTLIN),
            Map.entry("groovy", Language.JAVA),
            Map.entry("gradle", Language.JAVA),
            Map.entry("php", Language.JAVA),
            Map.entry("css", Language.JAVA),
            Map.entry("scss", Language.JAVA),
            Map.entry("less", Language.JAVA),
            Map.entry("vue", Language.TYPESCRIPT),
            Map.entry("svelte", Language.TYPESCRIPT),
            Map.entry("rb", Language.PYTHON),
            Map.entry("sh", Language.PYTHON),
            Map.entry("bash", Language.PYTHON));

    private CommentLanguages() {}

    static Optional<Language> of(String path) {
        String ending = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Language.of(path).or(() -> Optional.ofNullable(LIKE.get(ending)));
    }
}
