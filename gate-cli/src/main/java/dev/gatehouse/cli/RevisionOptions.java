package dev.gatehouse.cli;

import dev.gatehouse.git.Revisions;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What is compared with what. */
final class RevisionOptions {
    @Option(
            names = "--head",
            paramLabel = "REV",
            description = "Judge this commit, in a checkout of its own, instead of the working tree.")
    private @Nullable String head;

    @Option(
            names = "--target",
            paramLabel = "REF",
            description =
                    "The branch it is meant for; its tip holds the policy. Default: the one `gate init` recorded.")
    private @Nullable String target;

    @Option(
            names = "--base",
            paramLabel = "REV",
            description = "Compare with this commit, and take the policy from it, instead of a target.")
    private @Nullable String base;

    Revisions revisions() {
        return new Revisions(Optional.ofNullable(head), Optional.ofNullable(base), Optional.ofNullable(target));
    }
}
