package dev.gatehouse.runner;

import dev.gatehouse.config.GateEntry;
import dev.gatehouse.gate.Defect;
import dev.gatehouse.gate.Planting;
import dev.gatehouse.submission.Content;
import java.io.IOException;
import java.util.Optional;

/**
 * A defect that gate.yaml itself names.
 *
 * @param rule that must be broken
 * @param plant what gate.yaml says
 */
record DeclaredDefect(String rule, GateEntry.Plant plant) implements Defect {
    private static final int LARGEST = 1 << 22;
    private static final int SHOWN = 40;

    static Defect of(GateEntry entry, GateEntry.Plant plant) {
        return new DeclaredDefect(plant.rule().orElse(entry.type() + "/*"), plant);
    }

    @Override
    public String description() {
        return plant.replace()
                .map(text -> plant.path() + ": '" + shown(text) + "' becomes '" + shown(plant.with()) + "'")
                .orElseGet(() -> plant.path() + ": '" + shown(plant.with()) + "' is appended");
    }

    @Override
    public Planting plant(Content tree) throws IOException {
        Optional<String> text = tree.text(plant.path(), LARGEST);
        if (plant.replace().isEmpty()) {
            return Planting.writing(plant.path(), text.orElse("") + plant.with());
        }
        String old = plant.replace().get();
        int at = text.map(whole -> whole.indexOf(old)).orElse(-1);
        return at < 0
                ? Planting.impossible(
                        text.isEmpty()
                                ? "there is no text file " + plant.path()
                                : "'" + shown(old) + "' does not stand in " + plant.path())
                : Planting.writing(
                        plant.path(),
                        text.get().substring(0, at) + plant.with() + text.get().substring(at + old.length()));
    }

    private static String shown(String text) {
        String line = text.strip().lines().findFirst().orElse("");
        return line.length() > SHOWN ? line.substring(0, SHOWN) + "…" : line;
    }
}
