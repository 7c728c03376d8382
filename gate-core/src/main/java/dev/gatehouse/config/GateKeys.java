package dev.gatehouse.config;

import dev.gatehouse.config.Node.Entry;
import dev.gatehouse.config.Node.Mapping;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The keys of a gate as they stand in the file, those that every gate has among them. */
record GateKeys(Mapping mapping, Place place) implements Settings {

    @Override
    public String canonical() {
        List<String> common = CommonKeys.form().names();
        List<Entry> own = new ArrayList<>();
        for (Entry entry : mapping.entries()) {
            if (!common.contains(entry.name())) {
                own.add(entry);
            }
        }
        own.sort(Comparator.comparing(Entry::name));
        StringBuilder text = new StringBuilder();
        CanonicalText.append(own, text);
        return text.toString();
    }

    @Override
    public String toString() {
        return canonical();
    }

    /** The place of a value by the keys that lead to it, or of what comes closest; list items count from 0. */
    Place find(String... path) {
        return NodePath.find(mapping, place, path);
    }

    /** The place of a key itself, or the gate's. */
    Place keyOf(String outer, String key) {
        Entry entry = mapping.get(outer) instanceof Mapping inner ? inner.entry(key) : null;
        return entry == null ? find(outer) : entry.key().place();
    }
}
