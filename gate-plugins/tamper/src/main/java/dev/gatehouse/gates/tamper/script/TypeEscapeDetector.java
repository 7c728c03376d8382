package dev.gatehouse.gates.tamper.script;

import dev.gatehouse.gates.tamper.change.Changes;
import dev.gatehouse.gates.tamper.change.Detector;
import dev.gatehouse.gates.tamper.change.Remark;
import java.util.function.Consumer;

/** Reports added escapes from the type checker. */
final class TypeEscapeDetector implements Detector {
    @Override
    public void examine(Changes changes, Consumer<Remark> remarks) throws InterruptedException {
        new AddedMarks(TypeEscapes::in)
                .say(changes, "tamper/type-escape", mark -> "tells the type checker to believe: " + mark, remarks);
    }
}
