package dev.gatehouse.runner;

import dev.gatehouse.config.GateConfig;
import dev.gatehouse.config.SetupStep;
import dev.gatehouse.git.Comparison;
import dev.gatehouse.git.GateRepository;
import dev.gatehouse.git.PooledCheckout;
import dev.gatehouse.plan.Plan;
import dev.gatehouse.plan.RunnerFiles;
import dev.gatehouse.submission.ObjectId;
import dev.gatehouse.submission.Side;
import dev.gatehouse.verdict.Trust;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes the places where gates run. */
final class Sites {
    private final GateRepository repository;
    private final Comparison comparison;
    private final Map<String, String> ambient;
    private final Trust trust;
    private final List<SetupStep> setup;
    private final List<String> runnerFiles;

    Sites(Matter matter, GateConfig config, Plan plan) {
        this.repository = matter.repository();
        this.comparison = matter.comparison();
        this.ambient = matter.installation().environment();
        this.trust = matter.trust();
        this.setup = config.setup();
        this.runnerFiles = RunnerFiles.of(plan, config.setup());
    }

    /** The user's own tree. */
    Site inPlace() {
        return Site.inPlace(repository.workingCopy().root(), ambient);
    }

    /** A checkout of a tree, prepared by the setup commands, with the base's runner files laid over it. */
    Site checkout(ObjectId tree, Trees trees, Side side, Path evidence) throws IOException, InterruptedException {
        PooledCheckout checkout = repository.checkout(tree, pool(trees, side));
        try {
            Path judged = repository.workingCopy().root();
            Map<String, String> environment = trust == Trust.IN_PLACE
                    ? Environments.inPlace(ambient, judged)
                    : Environments.inCheckout(ambient, judged, checkout);
            List<String> notes = overlay(checkout);
            new Preparation(checkout, environment, evidence).run(setup);
            return new Site(checkout.root(), environment, Optional.of(checkout), notes);
        } catch (IOException | InterruptedException | RuntimeException e) {
            checkout.close();
            throw e;
        }
    }

    private List<String> overlay(PooledCheckout checkout) throws IOException, InterruptedException {
        PooledCheckout.Overlay overlay = checkout.overlay(comparison.baseTree(), runnerFiles);
        List<String> notes = new ArrayList<>();
        overlay.replaced().forEach(path -> notes.add(path + " decides what runs and was taken from the base"));
        overlay.removed().forEach(path -> notes.add(path + " decides what runs, is not on the base and was left out"));
        checkout.submodules().forEach(path -> notes.add("submodule " + path + " is an empty folder in the checkout"));
        return notes;
    }

    /** Checkouts are shared by what their kept outputs depend on. */
    private String pool(Trees trees, Side side) throws IOException {
        StringBuilder text = new StringBuilder();
        for (SetupStep step : setup) {
            text.append(step.run().words()).append(trees.digest(side, step.lockFiles()));
        }
        return setup.isEmpty() ? "plain" : Digests.sha256(text.toString()).substring(0, 16);
    }
}
