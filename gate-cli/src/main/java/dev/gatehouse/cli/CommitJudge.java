package dev.gatehouse.cli;

import dev.gatehouse.kernel.RunListener;
import dev.gatehouse.manager.Ruling;
import dev.gatehouse.manager.SubmissionJudge;
import dev.gatehouse.report.Format;
import dev.gatehouse.runner.Check;
import dev.gatehouse.runner.CheckResult;
import dev.gatehouse.runner.PinnedRequest;
import java.io.IOException;
import java.nio.file.Path;

/** Has a manager's submissions judged by the gates of the repository. */
record CommitJudge(Check check, Path directory) implements SubmissionJudge {
    @Override
    public Ruling judge(Matter matter) throws IOException, InterruptedException {
        PinnedRequest request = new PinnedRequest(
                directory,
                matter.head(),
                matter.base(),
                matter.policy(),
                matter.tier(),
                matter.only(),
                matter.history(),
                matter.claim());
        try (CheckResult result = check.run(request, RunListener.NONE)) {
            StringBuilder feedback = new StringBuilder();
            Format.AGENT.write(result.verdict(), result.context(), feedback);
            return new Ruling(result.verdict(), feedback.toString());
        }
    }
}
