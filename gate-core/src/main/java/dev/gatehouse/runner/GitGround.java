package dev.gatehouse.runner;

import dev.gatehouse.gate.Checkout;
import dev.gatehouse.kernel.Ground;
import dev.gatehouse.submission.Change;
import dev.gatehouse.submission.Content;
import dev.gatehouse.submission.Side;
import dev.gatehouse.submission.Submission;
import dev.gatehouse.verdict.Trust;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The ground of one side, over the gate's repository.
 *
 * @param setting what both sides share
 * @param side whose tree stands at the site
 * @param site where the gates run
 * @param evidence folder for evidence
 * @param builtSince since when outputs count as made by this run
 */
record GitGround(Setting setting, Side side, Site site, Path evidence, Optional<Instant> builtSince) implements Ground {

    /**
     * What both sides share.
     *
     * @param submission what is judged
     * @param trust how far results can be trusted
     * @param trees the two trees
     * @param sites makes scratch checkouts
     * @param ambient the caller's environment
     * @param memory folder for what gates remember
     * @param scratch folder for what lives no longer than a process
     */
    record Setting(
            Submission submission,
            Trust trust,
            Trees trees,
            ScratchCheckouts sites,
            Map<String, String> ambient,
            Path memory,
            Path scratch) {}

    /** Makes scratch checkouts. */
    @FunctionalInterface
    interface ScratchCheckouts {
        Checkout checkout(Side side) throws IOException, InterruptedException;
    }

    @Override
    public Submission submission() {
        return setting.submission();
    }

    @Override
    public Trust trust() {
        return setting.trust();
    }

    @Override
    public Path workspace() {
        return site.root();
    }

    @Override
    public Content content(Side asked) {
        return setting.trees().content(asked);
    }

    @Override
    public List<Change> changes() throws IOException {
        return setting.trees().changes();
    }

    @Override
    public String digest(List<String> globs) throws IOException {
        return setting.trees().digest(side, globs);
    }

    @Override
    public Checkout checkout(Side asked) throws IOException, InterruptedException {
        return setting.sites().checkout(asked);
    }

    @Override
    public Map<String, String> environment() {
        return site.environment();
    }

    @Override
    public Map<String, String> ambient() {
        return setting.ambient();
    }

    @Override
    public Path memory() {
        return setting.memory();
    }

    @Override
    public Path scratch() {
        return setting.scratch();
    }
}
