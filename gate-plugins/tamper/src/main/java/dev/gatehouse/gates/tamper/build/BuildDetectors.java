package dev.gatehouse.gates.tamper.build;

import dev.gatehouse.gates.tamper.build.run.CiDetector;
import dev.gatehouse.gates.tamper.build.run.EntryPointDetector;
import dev.gatehouse.gates.tamper.build.runtime.RuntimeDetector;
import dev.gatehouse.gates.tamper.build.setting.SettingsDetector;
import dev.gatehouse.gates.tamper.change.Detector;
import dev.gatehouse.submission.PathGlobs;
import java.util.List;

/** What is looked for in build files and their like. */
public final class BuildDetectors {
    private BuildDetectors() {}

    /** @param entryPoints files whose every change counts as one of what a command ends in */
    public static List<Detector> with(PathGlobs entryPoints) {
        return List.of(
                new SettingsDetector(), new CiDetector(), new EntryPointDetector(entryPoints), new RuntimeDetector());
    }
}
