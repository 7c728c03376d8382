package dev.gatehouse.gates.planting;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * A tool that a command may start, with a fault that it notices.
 *
 * @param matches the words that tell
 * @param fault what it notices
 */
record Tool(Predicate<String> matches, Fault fault) {

    /** Told by a word that is exactly so. */
    static Tool program(String names, String description, Language language, String more) {
        return new Tool(Pattern.compile(names).asMatchPredicate(), fault(description, language, more));
    }

    /** Told by a word that begins so, as goals and tasks do. */
    static Tool goal(String names, String description, Language language, String more) {
        Predicate<String> goal =
                Pattern.compile("^(?:[\\w.]+:)?(?:" + names + ")").asPredicate();
        return new Tool(word -> !word.startsWith("-") && goal.test(word), fault(description, language, more));
    }

    boolean isIn(List<String> words) {
        return words.stream().anyMatch(matches);
    }

    /** Where a linter of JavaScript looks there may be TypeScript only. */
    private static Fault fault(String description, Language language, String more) {
        Recipe.Way way = language.appending(more);
        if (language != Language.JAVASCRIPT) {
            return new Fault(description, way);
        }
        return new Fault(
                description,
                sources -> language.any(sources).isPresent()
                        ? way.plant(sources)
                        : Language.TYPESCRIPT.appending(more).plant(sources));
    }
}
