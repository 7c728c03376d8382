package dev.gatehouse.gates.tamper.build;

import dev.gatehouse.gates.tamper.change.Detector;
import java.util.List;

/** What is looked for in build files and their like. */
public final class BuildDetectors {
    public static final List<Detector> ALL = List.of();

    private BuildDetectors() {}
}
