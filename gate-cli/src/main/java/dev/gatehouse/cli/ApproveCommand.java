package dev.gatehouse.cli;

import dev.gatehouse.policy.ProtectedChange;
import dev.gatehouse.report.ExitCode;
import dev.gatehouse.runner.ApprovalDesk;
import dev.gatehouse.runner.CheckRequest;
import dev.gatehouse.runner.Problem;
import dev.gatehouse.verdict.Trust;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gate approve}. */
@Command(
        name = "approve",
        description =
                "Approves exactly the protected changes of the tree that stands there. For people, not for agents.")
final class ApproveCommand implements Callable<Integer> {
    private final Context context;

    @Mixin
    private Place place = new Place();

    @Mixin
    private RevisionOptions revisions = new RevisionOptions();

    @Parameters(paramLabel = "TREE", description = "The tree that you looked at, as the verdict names it.")
    private String tree = "";

    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why the change is wanted.")
    private String reason = "";

    ApproveCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws Exception {
        if (context.surroundings().underAgent()) {
            throw new Problem(
                    "an approval is a person's word, and a coding agent's environment is set here",
                    "Ask the person whom you work for to run it.");
        }
        CheckRequest request = new CheckRequest(
                place.directory(context),
                revisions.revisions(),
                Optional.empty(),
                List.of(),
                Trust.IN_PLACE,
                Set.of(),
                Optional.empty(),
                "");
        String by = context.surroundings().environment().getOrDefault("USER", System.getProperty("user.name"));
        ApprovalDesk.Approved approved =
                new ApprovalDesk(context.distribution().installation()).approve(request, tree, reason, by);
        context.terminal()
                .out()
                .println("Approved by " + by + ": " + approved.approval().digest());
        approved.changes().stream()
                .filter(ProtectedChange::asksForPerson)
                .forEach(change -> context.terminal().out().println("  " + Complaints.printable(change.path())));
        return ExitCode.ACCEPTED.code();
    }
}
