package dev.gatehouse.gates.tamper.build.runtime;

import dev.gatehouse.gates.tamper.change.Changes;
import dev.gatehouse.gates.tamper.change.Detector;
import dev.gatehouse.gates.tamper.change.FilePair;
import dev.gatehouse.gates.tamper.change.Remark;
import dev.gatehouse.gates.tamper.change.SourceText;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Looks for what was added to a test run that can change its outcome: services, hooks, files that load by themselves. */
public final class RuntimeDetector implements Detector {
    private static final String RULE = "tamper/test-runtime-changed";

    @Override
    public void examine(Changes changes, Consumer<Remark> remarks) throws InterruptedException {
        for (FilePair file : changes.files()) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            for (Hooks hooks : Hooks.ALL) {
                if (hooks.files().test(file.path())) {
                    examine(file, hooks, remarks);
                }
            }
        }
    }

    private static void examine(FilePair file, Hooks hooks, Consumer<Remark> remarks) {
        Map<String, Hooks.Hook> before =
                file.before().map(source -> found(source, hooks)).orElse(Map.of());
        Map<String, Hooks.Hook> after =
                file.after().map(source -> found(source, hooks)).orElse(Map.of());
        after.forEach((subject, hook) -> {
            if (!before.containsKey(subject)) {
                remarks.accept(Remark.of(RULE, file.path(), hook.line(), subject, hook.message()));
            }
        });
    }

    private static Map<String, Hooks.Hook> found(SourceText source, Hooks hooks) {
        Map<String, Hooks.Hook> found = new LinkedHashMap<>();
        hooks.find().apply(source).forEach(hook -> found.putIfAbsent(hook.subject(), hook));
        return found;
    }
}
