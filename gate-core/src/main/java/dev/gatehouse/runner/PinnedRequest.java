package dev.gatehouse.runner;

import dev.gatehouse.git.Revisions;
import dev.gatehouse.submission.ObjectId;
import dev.gatehouse.verdict.Trust;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a manager has judged: commits that were settled before the worker began or made by us since, so that no ref which
 * anybody could have moved meanwhile has a say.
 *
 * @param directory a folder inside the repository that the submission is for
 * @param head the commit that is judged; the gate holds it
 * @param base the commit it is compared with
 * @param policy the commit that the policy is read from
 * @param tier the tier asked for; empty means all gates
 * @param only the gates asked for; empty means those of the tier
 * @param history name of the history that the verdict is added to, such as {@code task/run-1/7}: what changed since the
 *     last attempt is told from it
 * @param claim what the worker says about its work
 */
public record PinnedRequest(
        Path directory,
        ObjectId head,
        ObjectId base,
        ObjectId policy,
        Optional<String> tier,
        List<String> only,
        String history,
        String claim) {
    public PinnedRequest {
        only = List.copyOf(only);
    }

    CheckRequest check() {
        return new CheckRequest(
                directory,
                Revisions.DEFAULT.withHead(head.hex()).withBase(base.hex()),
                tier,
                only,
                Trust.CHECKOUT,
                Set.of(),
                Optional.empty(),
                claim);
    }
}
