package dev.gatehouse.task.view;

import dev.gatehouse.journal.Fold;
import dev.gatehouse.journal.Recorded;
import dev.gatehouse.task.Task;
import dev.gatehouse.task.TaskId;
import dev.gatehouse.task.TaskLog;
import dev.gatehouse.task.TaskText;
import java.util.Optional;
import java.util.StringJoiner;

/**
 * The ledger as a projection: what {@code Projection.open(journal, new LedgerFold())} keeps up to date. Events of other
 * streams leave it as it is.
 */
public final class LedgerFold implements Fold<Ledger> {
    private static final int VERSION = 1;

    @Override
    public String name() {
        return "tasks";
    }

    @Override
    public int version() {
        return VERSION;
    }

    @Override
    public Ledger empty() {
        return Ledger.EMPTY;
    }

    @Override
    public Ledger apply(Ledger state, Recorded event) {
        Optional<TaskId> id = TaskLog.task(event);
        return id.isEmpty()
                ? state
                : state.with(TaskLog.after(state.task(id.get()).orElse(null), event));
    }

    @Override
    public String encode(Ledger state) {
        StringJoiner lines = new StringJoiner("\n");
        state.tasks().forEach(task -> lines.add(TaskText.write(task)));
        return lines.toString();
    }

    @Override
    public Ledger decode(String data) {
        Ledger ledger = Ledger.EMPTY;
        for (String line : data.lines().toList()) {
            Task task = TaskText.read(line);
            ledger = ledger.with(task);
        }
        return ledger;
    }
}
