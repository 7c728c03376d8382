package dev.gatehouse.task;

import java.util.Locale;

/** Constants as they are written in events and files: {@code BUG_FIX} as {@code bug-fix}. */
final class Words {
    private Words() {}

    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws IllegalArgumentException if the type has no such word */
    static <E extends Enum<E>> E parse(Class<E> type, String word) {
        for (E constant : type.getEnumConstants()) {
            if (of(constant).equals(word)) {
                return constant;
            }
        }
        throw new IllegalArgumentException("'" + word + "' is none of the words of " + type.getSimpleName());
    }
}
