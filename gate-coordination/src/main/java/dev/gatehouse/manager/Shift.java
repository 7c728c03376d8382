package dev.gatehouse.manager;

import dev.gatehouse.journal.Journal;
import dev.gatehouse.task.Run;
import dev.gatehouse.task.RunEvent.Ending;
import dev.gatehouse.task.Task;
import dev.gatehouse.task.TaskCommand;
import dev.gatehouse.task.TaskId;
import dev.gatehouse.task.TaskState;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** One manager's time at a run: who may begin begins, until nothing is left to do. For one use by one thread. */
final class Shift {
    /** How long an event of another process may go unnoticed. */
    private static final Duration GLANCE = Duration.ofMillis(500);

    private final Setting setting;
    private final Run run;
    private final Board board;
    private final Hands hands;
    private final Map<TaskId, Integer> order = new HashMap<>();
    private final Map<TaskId, List<TaskId>> dependants = new HashMap<>();
    private final TreeMap<Integer, TaskId> workable = new TreeMap<>();
    private final Set<TaskId> seen = new HashSet<>();
    private final Set<TaskId> undecided = new LinkedHashSet<>();
    private volatile boolean stopping;

    Shift(Setting setting, Run run, Journal journal) {
        this.setting = setting;
        this.run = run;
        List<TaskId> ids = run.spec().taskIds();
        this.board = new Board(journal, ids);
        this.hands = new Hands(setting);
        ids.forEach(id -> order.put(id, order.size()));
    }

    /**
     * How it ended.
     *
     * @param ending empty when it was stopped in the middle
     */
    record Result(Optional<Ending> ending, String reason) {}

    /** Has everything that is under way ended; {@link #work} returns after that. From any thread. */
    void stop() {
        stopping = true;
    }

    Result work() throws IOException, InterruptedException {
        try {
            while (true) {
                hands.drain();
                board.catchUp().forEach(this::note);
                settle();
                Optional<String> limit = run.limitReached(setting.clock().instant(), board.spent());
                if (limit.isPresent()) {
                    hands.dismiss();
                    return new Result(Optional.of(Ending.LIMIT), limit.get());
                }
                if (stopping) {
                    hands.dismiss();
                    return new Result(Optional.empty(), "stopped");
                }
                assign();
                if (hands.isIdle() && workable.isEmpty()) {
                    return ending();
                }
                hands.await(GLANCE);
            }
        } finally {
            hands.dismiss();
        }
    }

    /** Takes up what has changed about a task. */
    private void note(TaskId id) {
        Task task = board.task(id).orElseThrow();
        if (seen.add(id)) {
            needs(task)
                    .forEach(need -> dependants
                            .computeIfAbsent(need, key -> new ArrayList<>())
                            .add(id));
        }
        if (task.state() == TaskState.CANCELLED) {
            setting.live().cancel(id);
        }
        if (isWorkable(task.state())) {
            workable.put(place(id), id);
        } else {
            workable.remove(place(id));
        }
        if (task.state() == TaskState.PLANNED || task.state() == TaskState.BLOCKED) {
            undecided.add(id);
        }
        if (task.state() == TaskState.ACCEPTED) {
            undecided.addAll(dependants.getOrDefault(id, List.of()));
        }
    }

    private int place(TaskId id) {
        return order.getOrDefault(id, Integer.MAX_VALUE);
    }

    private static boolean isWorkable(TaskState state) {
        return switch (state) {
            case READY, ASSIGNED, RUNNING, SUBMITTED, JUDGING, ACCEPTING, REJECTED -> true;
            default -> false;
        };
    }

    private Stream<TaskId> needs(Task task) {
        return task.spec().needs().stream().map(run.spec().id()::task);
    }

    private List<String> unmet(Task task) {
        return needs(task)
                .filter(need -> board.task(need)
                        .filter(other -> other.state() == TaskState.ACCEPTED)
                        .isEmpty())
                .map(TaskId::task)
                .toList();
    }

    /** Decides about tasks that nobody has looked at, and those that waited for one that is accepted by now. */
    private void settle() throws IOException {
        while (!undecided.isEmpty()) {
            List<TaskId> now = List.copyOf(undecided);
            undecided.clear();
            for (TaskId id : now) {
                decide(board.task(id).orElseThrow());
            }
            board.catchUp().forEach(this::note);
        }
    }

    private void decide(Task task) throws IOException {
        try {
            decided(task);
        } catch (Docket.RefusedException overtaken) {
            // Somebody else changed it first, such as a person who cancelled it; its next event says how.
            return;
        }
    }

    private void decided(Task task) throws IOException {
        List<String> unmet = unmet(task);
        boolean planned = task.state() == TaskState.PLANNED;
        if (planned && unmet.isEmpty()) {
            docket(task).apply(TaskCommand.ready());
        } else if (planned) {
            docket(task).apply(TaskCommand.block(unmet));
        } else if (task.state() == TaskState.BLOCKED && unmet.isEmpty()) {
            docket(task).apply(TaskCommand.unblock());
        }
    }

    private Docket docket(Task task) {
        return new Docket(setting.log(), task.id(), setting.failpoints());
    }

    /** Hands out work, the plan's first first, as far as the strategy and the crew allow. */
    private void assign() {
        Instant now = setting.clock().instant();
        for (TaskId id : workable.values()) {
            if (hands.count() >= run.spec().strategy().most()) {
                return;
            }
            Task task = board.task(id).orElseThrow();
            if (hands.holds(id) || !isWorkable(task.state())) {
                continue;
            }
            if (task.state() != TaskState.READY) {
                hands.resume(id);
            } else if (task.notBefore().filter(now::isBefore).isEmpty()) {
                setting.crew().reserve(task).ifPresent(engagement -> hands.begin(id, engagement));
            }
        }
    }

    private Result ending() {
        List<Task> open = run.spec().taskIds().stream()
                .flatMap(id -> board.task(id).stream())
                .filter(task -> task.state() != TaskState.ACCEPTED)
                .toList();
        if (open.isEmpty()) {
            return new Result(Optional.of(Ending.COMPLETED), "all tasks are accepted");
        }
        Map<TaskState, Integer> counts = new TreeMap<>();
        open.forEach(task -> counts.merge(task.state(), 1, Integer::sum));
        StringBuilder reason = new StringBuilder();
        counts.forEach((state, count) -> reason.append(reason.length() == 0 ? "" : ", ")
                .append(count)
                .append(' ')
                .append(state.word()));
        return new Result(Optional.of(Ending.INCOMPLETE), reason.toString());
    }
}
