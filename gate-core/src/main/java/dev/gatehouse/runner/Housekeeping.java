package dev.gatehouse.runner;

import dev.gatehouse.git.GateRepository;
import dev.gatehouse.git.WorkingCopy;
import dev.gatehouse.store.Collected;
import java.io.IOException;
import java.nio.file.Path;

/** Removes what the gate's state no longer needs: {@code gate gc}. Safe while other gates run. */
public final class Housekeeping {
    private final Installation installation;

    public Housekeeping(Installation installation) {
        this.installation = installation;
    }

    /** Cleans up what is shared, and what belongs to the repository of a folder. */
    public Collected run(Path directory) throws IOException, InterruptedException {
        WorkingCopy copy = WorkingCopy.discover(directory);
        Ledger ledger = Ledger.of(copy, installation.state());
        GateRepository.open(copy, installation.state()).collectGarbage();
        Collected runs = new RunFolders(ledger.runs()).prune();
        return ledger.judgements().collect().plus(ledger.verdicts().collect()).plus(runs);
    }
}
