package dev.gatehouse.config;

import dev.gatehouse.gate.Setting;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The forms of single values. */
final class Scalars {
    private Scalars() {}

    /** The form of a type, or null if it is not one of single values. */
    static @Nullable Form of(Class<?> type, @Nullable Setting setting) {
        if (type == String.class) {
            return text(new TextParser.Verbatim());
        }
        if (type == boolean.class || type == Boolean.class) {
            Map<String, Object> schema = JsonObject.of("type", "boolean");
            return new ScalarForm("true or false", ScalarKind.BOOLEAN, new TextParser.Truth(), schema);
        }
        if (type == Duration.class) {
            return pattern(DurationText.EXPECTED, new TextParser.Span(), DurationText.PATTERN);
        }
        if (type == LocalDate.class) {
            return pattern(TextParser.Day.EXPECTED, new TextParser.Day(), TextParser.Day.PATTERN);
        }
        if (type.isEnum()) {
            return choice(type.getEnumConstants());
        }
        Form number = Numbers.of(type, setting);
        return number != null ? number : parsed(type);
    }

    private static Form text(TextParser parser) {
        return new ScalarForm("a string", ScalarKind.STRING, parser, JsonObject.of("type", "string"));
    }

    private static Form pattern(String expected, TextParser parser, String pattern) {
        Map<String, Object> schema = JsonObject.of("type", "string", "pattern", pattern);
        return new ScalarForm(expected, ScalarKind.STRING, parser, schema);
    }

    private static Form choice(Object[] constants) {
        List<String> words = new ArrayList<>(constants.length);
        for (Object constant : constants) {
            words.add(((Enum<?>) constant).name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
        String expected = oneOf(words);
        TextParser parser = new TextParser.Choice(constants, words, expected);
        return new ScalarForm(expected, ScalarKind.STRING, parser, JsonObject.of("type", "string", "enum", words));
    }

    private static String oneOf(List<String> words) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < words.size(); i++) {
            text.append(i == 0 ? "" : i == words.size() - 1 ? " or " : ", ").append(words.get(i));
        }
        return text.toString();
    }

    /** The form of a type that parses itself. */
    private static @Nullable Form parsed(Class<?> type) {
        try {
            Method parse = type.getMethod("parse", String.class);
            if (!Modifier.isStatic(parse.getModifiers()) || parse.getReturnType() != type) {
                return null;
            }
            parse.setAccessible(true);
            return text(new TextParser.Own(parse));
        } catch (NoSuchMethodException none) {
            return null;
        }
    }
}
