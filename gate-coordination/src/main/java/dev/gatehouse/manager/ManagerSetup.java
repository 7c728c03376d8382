package dev.gatehouse.manager;

import dev.gatehouse.git.GateRepository;
import dev.gatehouse.journal.Journal;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/**
 * What a manager works with. All of it belongs to the caller, who closes it after the manager.
 *
 * @param repository that the tasks are about
 * @param journal of tasks and runs
 * @param judge judges what workers hand in
 * @param workers declared in the plan
 * @param workspaces folder for workspaces, outside the gate's state and the repository
 * @param ambient the manager's environment
 * @param pauses between tries
 * @param clock for times that are written down
 * @param failpoints for tests
 */
public record ManagerSetup(
        GateRepository repository,
        Journal journal,
        SubmissionJudge judge,
        List<DeclaredWorker> workers,
        Path workspaces,
        Map<String, String> ambient,
        Pauses pauses,
        InstantSource clock,
        Failpoints failpoints) {
    public ManagerSetup {
        workers = List.copyOf(workers);
        ambient = Map.copyOf(ambient);
    }
}
