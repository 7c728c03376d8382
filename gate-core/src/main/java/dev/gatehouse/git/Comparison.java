package dev.gatehouse.git;

import dev.gatehouse.submission.ObjectId;
import java.util.Optional;

/**
 * What is compared with what.
 *
 * @param head the commit that is judged, or that the working tree is based on
 * @param headTree its tree
 * @param base the commit compared with: the merge base with the target, or the one asked for
 * @param baseTree its tree
 * @param policy the commit that the policy is read from: the tip of the target, or the base asked for
 * @param target the target, unless a base was asked for
 * @param origin how the target was found
 * @param tip who says where its tip is
 * @param note something the reader of the verdict should know, such as a target that could not be asked for its tip
 */
public record Comparison(
        ObjectId head,
        ObjectId headTree,
        ObjectId base,
        ObjectId baseTree,
        ObjectId policy,
        Optional<Target> target,
        Origin origin,
        Tip tip,
        Optional<String> note) {

    /** The same, of a target within the judged repository that stood elsewhere when it was recorded. */
    Comparison moved(ObjectId stood) {
        String remark = target.map(Target::ref).orElse("the target") + " stood at " + stood.abbreviated()
                + " when it was recorded, and has been moved since, by whomever";
        return new Comparison(
                head, headTree, base, baseTree, policy, target, origin, Tip.MOVED_REF, Optional.of(remark));
    }

    /** How a target came to be chosen. */
    public enum Origin {
        /** The user named a base commit. */
        BASE_ASKED,
        /** The user named a target. */
        TARGET_ASKED,
        /** Recorded in the gate's own state, out of the worker's sight. */
        RECORDED,
        /** The default branch of {@code origin}, as the judged repository remembers it. A worker can move it. */
        UPSTREAM
    }

    /** Who says where the tip of the target is; what a worker can move is no ground to accept on. */
    public enum Tip {
        /** The repository at the recorded URL, just now. */
        ASKED_AT_URL,
        /** The repository at the recorded URL, when it was last asked. */
        SEEN_AT_URL,
        /** A ref of the judged repository, which its worker can move. */
        LOCAL_REF,
        /** Such a ref, and it stands elsewhere than when it was recorded. */
        MOVED_REF,
        /** The user, who named a commit. */
        GIVEN
    }
}
