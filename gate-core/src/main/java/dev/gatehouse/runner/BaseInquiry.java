package dev.gatehouse.runner;

import dev.gatehouse.kernel.Assignment;
import dev.gatehouse.kernel.Execution;
import dev.gatehouse.kernel.Kernel;
import dev.gatehouse.kernel.KernelRun;
import dev.gatehouse.kernel.Options;
import dev.gatehouse.kernel.RunListener;
import dev.gatehouse.plan.Plan;
import dev.gatehouse.plan.Selections;
import dev.gatehouse.verdict.Judgement;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Asks the base whether findings were there before, by running the same gates there.
 *
 * @param kernel that ran the head
 * @param grounds of the check
 * @param plan the gates
 * @param options as for the head
 */
record BaseInquiry(Kernel kernel, Grounds grounds, Plan plan, Options options) {

    /**
     * What the gates say about the base. When it cannot be prepared nothing is proven there, so findings count as new.
     *
     * @param questions keys of findings by gate
     */
    List<Execution> ask(Map<String, Set<String>> questions, RunListener listener)
            throws IOException, InterruptedException {
        questions.keySet().forEach(new Audience(listener)::askingBase);
        try (Site site = grounds.baseSite()) {
            KernelRun run = kernel.run(
                    new Assignment(
                            plan, Selections.only(plan, questions.keySet()), grounds.base(site), questions, options),
                    RunListener.NONE);
            run.confirm();
            return List.copyOf(run.executions().values());
        } catch (SetupFailure e) {
            return questions.keySet().stream().map(gate -> unprepared(gate, e)).toList();
        }
    }

    private static Execution unprepared(String gate, SetupFailure failure) {
        Judgement judgement = Judgement.notProven(String.valueOf(failure.getMessage()), failure.remedy());
        return new Execution(gate, new Execution.Answered(judgement), false, Duration.ZERO);
    }
}
