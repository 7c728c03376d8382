package dev.gatehouse.manager;

import dev.gatehouse.submission.ObjectId;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Judges commits that the gate's repository holds, at {@code trust: checkout}. Safe for several threads. */
@FunctionalInterface
public interface SubmissionJudge {

    /**
     * Judges. What cannot be judged gives an INCONCLUSIVE verdict.
     *
     * @throws IOException if the gate's own state cannot be read or written; nothing may be accepted then
     * @throws InterruptedException if the calling thread was interrupted; every process started is gone by then
     */
    Ruling judge(Matter matter) throws IOException, InterruptedException;

    /**
     * What is to be judged.
     *
     * @param head the commit
     * @param base the commit that it is compared with
     * @param policy the commit that the policy is read from
     * @param tier a tier to ask only; empty for all gates
     * @param only gates to ask only; empty for those of the tier
     * @param history names the row of verdicts that this one continues
     * @param claim what the worker says of its work
     */
    record Matter(
            ObjectId head,
            ObjectId base,
            ObjectId policy,
            Optional<String> tier,
            List<String> only,
            String history,
            String claim) {
        public Matter {
            only = List.copyOf(only);
        }

        /** The same question by a tier. */
        Matter by(String wanted) {
            return new Matter(head, base, policy, Optional.of(wanted), only, history, claim);
        }

        /** The same question about the base itself, of some gates only. */
        Matter onBase(List<String> gates) {
            return new Matter(base, base, policy, Optional.empty(), gates, history + "/base", "");
        }
    }
}
