package dev.gatehouse.config;

import dev.gatehouse.gate.Setting;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A key of a mapping, as a record component declares it.
 *
 * @param name in kebab-case
 * @param raw the component's type
 * @param type the same, with its type arguments
 * @param setting what the component says of it
 */
record Key(String name, Class<?> raw, Type type, @Nullable Setting setting) {
    static Key of(RecordComponent component) {
        return new Key(
                kebab(component.getName()),
                component.getType(),
                component.getGenericType(),
                component.getAnnotation(Setting.class));
    }

    /** Whether it is filled with the place of the mapping, and no key at all. */
    boolean isPlace() {
        return raw == Position.class;
    }

    Form form() {
        return Forms.of(type, setting);
    }

    boolean isRequired() {
        return !isPlace() && defaultText() == null && ifAbsent() == null;
    }

    @Nullable
    String defaultText() {
        return setting == null || setting.byDefault().isEmpty() ? null : setting.byDefault();
    }

    /** The value where the key is absent and there is no default; null if there is none. */
    @Nullable
    Object ifAbsent() {
        if (raw == Optional.class) {
            return Optional.empty();
        }
        if (raw == OptionalInt.class) {
            return OptionalInt.empty();
        }
        if (raw == List.class) {
            return List.of();
        }
        return raw == Map.class ? Map.of() : null;
    }

    /**
     * The default as if it stood in the file.
     *
     * @throws IllegalStateException if it is not YAML: a fault of who declared it
     */
    @Nullable
    Node defaultNode() {
        String text = defaultText();
        if (text == null) {
            return null;
        }
        Source source = new Source(name, text);
        if ("[{\"'".indexOf(text.charAt(0)) < 0) {
            return new Node.Scalar(source.at(0, 0, text.length()), text, true);
        }
        Problems problems = new Problems();
        Node node = YamlTree.read(source, problems);
        problems.raiseAsFault(name);
        return node;
    }

    static String kebab(String name) {
        StringBuilder kebab = new StringBuilder(name.length() + 4);
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c >= 'A' && c <= 'Z') {
                kebab.append('-').append((char) (c + ('a' - 'A')));
            } else {
                kebab.append(c);
            }
        }
        return kebab.toString();
    }
}
