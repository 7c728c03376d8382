package dev.gatehouse.gates.tamper.defect;

import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a file is tampered with.
 *
 * @param files those in which it makes sense, by path
 * @param needs what such a file has to hold besides
 * @param place what is replaced, once
 * @param replacement with what, in the words of {@link Matcher#replaceFirst}
 */
record Recipe(Predicate<String> files, Pattern needs, Pattern place, String replacement) {

    static Recipe of(String path, String needs, String place, String replacement) {
        return new Recipe(
                Pattern.compile(path).asMatchPredicate(),
                Pattern.compile(needs),
                Pattern.compile(place, Pattern.MULTILINE),
                replacement);
    }

    boolean fits(String text) {
        return needs.matcher(text).find() && place.matcher(text).find();
    }

    String applied(String text) {
        return place.matcher(text).replaceFirst(replacement);
    }
}
