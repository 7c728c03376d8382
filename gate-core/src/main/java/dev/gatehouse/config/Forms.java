package dev.gatehouse.config;

import dev.gatehouse.gate.Setting;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Finds the form of a Java type. */
final class Forms {
    private Forms() {}

    /**
     * The form of a type.
     *
     * @param type as a record component declares it
     * @param setting the component's description, if it has one
     * @throws IllegalStateException if values of that type cannot be written in YAML: a fault of who declared it
     */
    static Form of(Type type, @Nullable Setting setting) {
        if (type instanceof ParameterizedType generic) {
            return ofGeneric(generic, setting);
        }
        if (type == GateEntry.class) {
            return new GateForm();
        }
        if (type == OptionalInt.class) {
            return new OptionalForm(of(int.class, setting), OptionalInt.class);
        }
        if (type instanceof Class<?> plain) {
            Form scalar = RecordForm.isDescribed(plain) ? null : Scalars.of(plain, setting);
            if (scalar != null) {
                return scalar;
            }
            if (plain.isRecord()) {
                return RecordForm.of(plain);
            }
        }
        throw new IllegalStateException("no value of " + type.getTypeName() + " can be written in YAML");
    }

    private static Form ofGeneric(ParameterizedType type, @Nullable Setting setting) {
        Type[] arguments = type.getActualTypeArguments();
        if (type.getRawType() == Optional.class) {
            return new OptionalForm(of(arguments[0], setting), Optional.class);
        }
        if (type.getRawType() == List.class) {
            return new ListForm(arguments[0], setting);
        }
        if (type.getRawType() == Map.class && arguments[0] == String.class) {
            return new MapForm(arguments[1], setting);
        }
        throw new IllegalStateException("no value of " + type.getTypeName() + " can be written in YAML");
    }
}
