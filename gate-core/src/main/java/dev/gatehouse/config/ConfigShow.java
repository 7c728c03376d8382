package dev.gatehouse.config;

import dev.gatehouse.config.Node.Entry;
import dev.gatehouse.config.Node.Mapping;
import dev.gatehouse.config.Node.Scalar;
import dev.gatehouse.config.Node.Sequence;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Prints a configuration with every default filled in. */
public final class ConfigShow {
    private final Function<String, Optional<Class<? extends Record>>> settings;
    private final YamlText yaml = new YamlText();

    private ConfigShow(Function<String, Optional<Class<? extends Record>>> settings) {
        this.settings = settings;
    }

    /**
     * The configuration as YAML, which reads back as the same configuration. Comments are gone.
     *
     * @param shownName the name to show in messages
     * @param text the contents of gate.yaml
     * @param settings the settings record of a gate type, as far as it is known; the keys of others stay as they are
     * @throws ConfigException if the text is no configuration
     */
    public static String yaml(
            String shownName, String text, Function<String, Optional<Class<? extends Record>>> settings) {
        GateFile.read(shownName, text);
        Mapping root = GateFile.tree(shownName, text, new Problems());
        ConfigShow show = new ConfigShow(settings);
        for (Key key : RecordForm.of(GateDocument.class).keys()) {
            show.topLevel(key, root);
        }
        return show.yaml.toString();
    }

    private void topLevel(Key key, Mapping root) {
        Node value = Defaults.value(key, root.get(key.name()));
        if (value == null) {
            return;
        }
        if (key.name().equals("gates") && value instanceof Mapping gates) {
            yaml.key(0, key.name());
            gates.entries().forEach(this::gate);
        } else if (value instanceof Mapping mapping && !mapping.entries().isEmpty()) {
            yaml.key(0, key.name());
            mapping.entries().forEach(entry -> yaml.entry(1, entry.name(), entry.value()));
        } else if (value instanceof Sequence list && !list.items().isEmpty()) {
            yaml.key(0, key.name());
            list.items().forEach(item -> yaml.item(1, item));
        } else {
            yaml.entry(0, key.name(), value);
        }
    }

    private void gate(Entry gate) {
        yaml.key(1, gate.name());
        Mapping given = (Mapping) gate.value();
        for (Entry common : Defaults.filled(CommonKeys.form(), given)) {
            yaml.entry(2, common.name(), common.value());
        }
        String type = given.get("type") instanceof Scalar name ? name.text() : "";
        for (Entry own : own(settings.apply(type), given)) {
            yaml.entry(2, own.name(), own.value());
        }
    }

    private static List<Entry> own(Optional<Class<? extends Record>> settings, Mapping given) {
        if (settings.isPresent()) {
            return Defaults.filled(RecordForm.of(settings.get()), given);
        }
        List<String> common = CommonKeys.form().names();
        return given.entries().stream()
                .filter(entry -> !common.contains(entry.name()))
                .toList();
    }
}
