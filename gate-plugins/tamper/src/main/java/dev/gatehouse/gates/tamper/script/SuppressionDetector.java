package dev.gatehouse.gates.tamper.script;

import dev.gatehouse.gates.tamper.change.Changes;
import dev.gatehouse.gates.tamper.change.Detector;
import dev.gatehouse.gates.tamper.change.Remark;
import java.util.function.Consumer;

/** Reports added suppressions of checks. */
final class SuppressionDetector implements Detector {
    @Override
    public void examine(Changes changes, Consumer<Remark> remarks) throws InterruptedException {
        new AddedMarks(Suppressions::in)
                .say(
                        changes,
                        "tamper/suppression-added",
                        mark -> "tells a checker to look away: " + Suppressions.quoted(mark),
                        remarks);
    }
}
