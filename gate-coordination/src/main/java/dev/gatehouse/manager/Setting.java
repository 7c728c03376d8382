package dev.gatehouse.manager;

import dev.gatehouse.git.Exchange;
import dev.gatehouse.manager.workspace.Workspaces;
import dev.gatehouse.submission.ObjectId;
import dev.gatehouse.task.RunId;
import dev.gatehouse.task.TaskLog;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

/**
 * What all tasks of a run share.
 *
 * @param run the run
 * @param log of its tasks
 * @param exchange with the gate's repository
 * @param workspaces where workers work
 * @param trunk what is integrated into
 * @param policy commit that the policy is read from, pinned when the run was planned
 * @param hearing has submissions judged
 * @param crew who works
 * @param live attempts under way
 * @param integrating held by whoever integrates: one at a time
 * @param pauses waits between tries
 * @param ambient the manager's environment
 * @param clock for times that are written down
 * @param failpoints for tests
 */
record Setting(
        RunId run,
        TaskLog log,
        Exchange exchange,
        Workspaces workspaces,
        Trunk trunk,
        ObjectId policy,
        Hearing hearing,
        Crew crew,
        LiveAttempts live,
        ReentrantLock integrating,
        Pauses pauses,
        Map<String, String> ambient,
        InstantSource clock,
        Failpoints failpoints) {}
