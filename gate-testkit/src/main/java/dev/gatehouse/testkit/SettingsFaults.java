package dev.gatehouse.testkit;

import dev.gatehouse.gate.CommandLine;
import dev.gatehouse.gate.Setting;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What keeps a record from being written as settings in gate.yaml. */
final class SettingsFaults {
    /** Survives the way to kebab-case and back: {@code maxFindings} does, {@code maxURLs} does not. */
    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9]*([A-Z][a-z0-9]+)*");

    private static final Set<Type> SCALARS = Set.of(
            String.class,
            boolean.class,
            int.class,
            long.class,
            double.class,
            Duration.class,
            CommandLine.class,
            Boolean.class,
            Integer.class,
            Long.class,
            Double.class);

    private final List<String> faults = new ArrayList<>();

    private SettingsFaults() {}

    /** One sentence for each fault, nested records included. */
    static List<String> of(Class<?> settings) {
        SettingsFaults found = new SettingsFaults();
        found.look(settings, settings.getSimpleName());
        return found.faults;
    }

    private void look(Class<?> type, String path) {
        for (RecordComponent component : type.getRecordComponents()) {
            String place = path + "." + component.getName();
            Setting setting = component.getAnnotation(Setting.class);
            if (setting == null || setting.value().isBlank()) {
                faults.add(place + " has no @Setting that says what it means");
            }
            if (!KEY.matcher(component.getName()).matches()) {
                faults.add(place + " has no unambiguous name in kebab-case");
            }
            lookAt(component.getGenericType(), place);
        }
    }

    private void lookAt(Type type, String place) {
        if (type instanceof ParameterizedType generic) {
            lookAtGeneric(generic, place);
        } else if (type instanceof Class<?> plain && plain.isRecord() && plain != CommandLine.class) {
            look(plain, place);
        } else if (!SCALARS.contains(type) && !(type instanceof Class<?> plain && plain.isEnum())) {
            faults.add(place + " is a " + type.getTypeName() + ", which gate.yaml cannot express");
        }
    }

    private void lookAtGeneric(ParameterizedType generic, String place) {
        Type[] arguments = generic.getActualTypeArguments();
        if (generic.getRawType() == Map.class && arguments[0] == String.class) {
            lookAt(arguments[1], place);
        } else if (generic.getRawType() == List.class || generic.getRawType() == Optional.class) {
            lookAt(arguments[0], place);
        } else {
            faults.add(place + " is a " + generic.getTypeName() + ", which gate.yaml cannot express");
        }
    }
}
