package dev.gatehouse.runner;

import dev.gatehouse.config.GateEntry;
import dev.gatehouse.config.SettingsBinding;
import dev.gatehouse.gate.Defect;
import dev.gatehouse.gate.GateType;
import dev.gatehouse.plugin.Catalog;
import dev.gatehouse.plugin.Resolution;
import java.util.List;

/** The defects that a gate is proven with: those that gate.yaml names, or else those that its type knows. */
final class KnownDefects {
    private final Catalog catalog;

    KnownDefects(Catalog catalog) {
        this.catalog = catalog;
    }

    /** @throws ForeignFault if the gate's type cannot say */
    List<Defect> of(GateEntry entry) throws ForeignFault, InterruptedException {
        if (!entry.plant().isEmpty()) {
            return entry.plant().stream()
                    .map(plant -> DeclaredDefect.of(entry, plant))
                    .toList();
        }
        return catalog.resolve(entry.type()) instanceof Resolution.Found found
                ? Foreign.call(() -> List.copyOf(known(found.type(), entry)))
                : List.of();
    }

    private static <S extends Record> List<Defect> known(GateType<S> type, GateEntry entry) {
        return type.defects(SettingsBinding.bind(entry.settings(), type.settings()));
    }
}
