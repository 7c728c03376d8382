package dev.gatehouse.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Turns the keys of a gate that belong to its type into the type's settings record. */
public final class SettingsBinding {
    private SettingsBinding() {}

    /**
     * Binds settings.
     *
     * @param settings out of {@link GateFile#read}
     * @param type the settings record of the gate's type
     * @throws ConfigException with every problem found in gate.yaml
     * @throws IllegalStateException if the record itself cannot be bound: a fault of the plugin
     */
    public static <S extends Record> S bind(Settings settings, Class<S> type) {
        GateKeys keys = keys(settings);
        RecordForm form = RecordForm.of(type);
        List<String> common = CommonKeys.form().names();
        refuseShadowing(type, form.names(), common);
        Problems problems = new Problems();
        Set<String> meant = form.refuseUnknown(keys.mapping(), common, problems);
        Object bound = form.bind(keys.mapping(), meant, new Reading("the gate", keys.place(), problems));
        problems.raise();
        if (bound == null) {
            throw new IllegalStateException("no settings and no problem: " + type.getName());
        }
        return type.cast(bound);
    }

    private static GateKeys keys(Settings settings) {
        if (settings instanceof GateKeys keys) {
            return keys;
        }
        throw new IllegalArgumentException("these settings were not read from a gate.yaml: " + settings);
    }

    private static void refuseShadowing(Class<?> type, List<String> own, List<String> common) {
        List<String> both = new ArrayList<>(own);
        both.retainAll(common);
        if (!both.isEmpty()) {
            throw new IllegalStateException(type.getName() + " declares keys that every gate has: " + both);
        }
    }
}
