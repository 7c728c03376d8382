package dev.gatehouse.task;

import java.util.List;

/**
 * What a run was started with.
 *
 * @param title one line for people
 * @param tasks names, in the order of the plan
 * @param base commit that the work starts from
 * @param integrationRef ref that accepted work is moved to, in full
 * @param policyCommit commit whose policy judges the whole run
 * @param needsApproval whether a person has to approve the plan before anything starts
 * @param plan the plan's document as it was read, so that the run can be taken up again without the file
 */
public record RunSpec(
        RunId id,
        String title,
        List<String> tasks,
        Strategy strategy,
        RunLimits limits,
        String base,
        String integrationRef,
        String policyCommit,
        boolean needsApproval,
        String plan) {

    /** @throws IllegalArgumentException if there is no task */
    public RunSpec {
        tasks = List.copyOf(tasks);
        if (tasks.isEmpty()) {
            throw new IllegalArgumentException("the run " + id + " has no tasks");
        }
    }

    /** The ids of its tasks, in the order of the plan. */
    public List<TaskId> taskIds() {
        return tasks.stream().map(id::task).toList();
    }
}
