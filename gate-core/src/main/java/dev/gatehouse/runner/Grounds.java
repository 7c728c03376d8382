package dev.gatehouse.runner;

import dev.gatehouse.config.GateConfig;
import dev.gatehouse.gate.Checkout;
import dev.gatehouse.kernel.Ground;
import dev.gatehouse.plan.Plan;
import dev.gatehouse.submission.ObjectId;
import dev.gatehouse.submission.Side;
import dev.gatehouse.verdict.Trust;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;

/** The grounds of one check, for both sides. */
final class Grounds {
    private final Matter matter;
    private final Capture capture;
    private final Trees trees;
    private final Path evidence;
    private final Sites sites;
    private final GitGround.Setting setting;

    Grounds(Matter matter, Capture capture, GateConfig config, Plan plan, Trees trees, Path evidence)
            throws IOException {
        this.matter = matter;
        this.capture = capture;
        this.trees = trees;
        this.evidence = evidence;
        this.sites = new Sites(matter, config, plan);
        this.setting = new GitGround.Setting(
                capture.submission(),
                matter.trust(),
                trees,
                this::scratch,
                matter.installation().environment(),
                matter.ledger().memory(matter.trust()),
                matter.ledger().scratch());
    }

    /** Where the head's gates run. */
    Site headSite() throws IOException, InterruptedException {
        return matter.trust() == Trust.IN_PLACE ? sites.inPlace() : checkoutSite();
    }

    /** A checkout of the head, also where gates would run in place. */
    Site checkoutSite() throws IOException, InterruptedException {
        return sites.checkout(tree(Side.HEAD), trees, Side.HEAD, evidence);
    }

    /** Where the base's gates run: always a checkout, since the user's tree holds the head. */
    Site baseSite() throws IOException, InterruptedException {
        return sites.checkout(tree(Side.BASE), trees, Side.BASE, evidence.resolve("base"));
    }

    Ground head(Site site) {
        return new GitGround(
                setting, Side.HEAD, site, evidence, matter.request().builtSince());
    }

    Ground base(Site site) {
        return new GitGround(setting, Side.BASE, site, evidence.resolve("base"), Optional.empty());
    }

    private Checkout scratch(Side side) throws IOException, InterruptedException {
        Site site = sites.checkout(tree(side), trees, side, evidence.resolve("scratch"));
        return new Checkout() {
            @Override
            public Path root() {
                return site.root();
            }

            @Override
            public void close() {
                try {
                    site.close();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        };
    }

    private ObjectId tree(Side side) {
        return side == Side.BASE
                ? matter.comparison().baseTree()
                : capture.submission().tree();
    }
}
