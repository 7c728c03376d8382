package dev.gatehouse.manager;

import dev.gatehouse.manager.workspace.Workspace;
import dev.gatehouse.task.Attempt;
import dev.gatehouse.task.Dollars;
import dev.gatehouse.task.Prospect;
import dev.gatehouse.task.Task;
import dev.gatehouse.worker.Assignment;
import dev.gatehouse.worker.AttemptLimits;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;

/** Puts together what a worker is given. */
final class Assignments {
    private static final int MICRO_DIGITS = 6;

    private Assignments() {}

    /** @param before the task as it was before this attempt, with what was said of the last one */
    static Assignment of(
            Setting setting,
            Task before,
            Attempt attempt,
            DeclaredWorker worker,
            Workspace workspace,
            Departure departure) {
        Optional<Assignment.Resume> resume =
                attempt.session().map(session -> new Assignment.Resume(session, Briefing.news(before, departure)));
        return new Assignment(
                before.id().toString(),
                attempt.number(),
                attempt.epoch(),
                Briefing.whole(before, departure),
                resume,
                workspace.tree(),
                workspace.home(),
                workspace.temp(),
                workspace.records(),
                WorkerEnvironment.of(setting.ambient(), worker.environment()),
                within(worker.limits(), before));
    }

    /** The worker's own limits, or what the task has left where that is less. */
    private static AttemptLimits within(AttemptLimits limits, Task task) {
        if (!(task.prospect() instanceof Prospect.GoOn goOn)) {
            return limits;
        }
        Prospect.Left left = goOn.left();
        BigDecimal dollars = left.dollars()
                .map(Dollars::micros)
                .map(micros -> BigDecimal.valueOf(micros, MICRO_DIGITS))
                .map(limits.dollars()::min)
                .orElse(limits.dollars());
        Duration total = left.time().compareTo(limits.total()) < 0 ? left.time() : limits.total();
        Duration idle = limits.idle().compareTo(total) < 0 ? limits.idle() : total;
        return new AttemptLimits(
                idle, total, dollars, Math.min(limits.tokens(), left.tokens().orElse(Long.MAX_VALUE)));
    }
}
