package dev.gatehouse.gates.tamper.java;

import dev.gatehouse.gates.tamper.change.Detector;
import java.util.List;

/** What is looked for in Java besides tests. */
public final class JavaDetectors {
    public static final List<Detector> ALL = List.of(new ShadowDetector(), new DisguiseDetector());

    private JavaDetectors() {}
}
