package dev.gatehouse.runner;

import dev.gatehouse.redaction.Redaction;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Takes what gates had concealed out of everything that the gate's state holds about the repository, also of what was
 * written before anybody knew the secret: by earlier gates, by the base's or by earlier runs.
 *
 * @param matter what is judged
 * @param redaction knows what the gates had concealed
 */
record Cleansing(Matter matter, Redaction redaction) {

    /** To be done before a verdict is kept: a secret that cannot be taken out leaves none. */
    void after(RunFolder run) throws IOException {
        if (redaction.isIdle()) {
            return;
        }
        Ledger ledger = matter.ledger();
        redaction.scrubBelow(run.path());
        redaction.scrubBelow(ledger.memories());
        for (Path earlier : new RunFolders(ledger.runs()).finished()) {
            redaction.scrubBelow(earlier);
        }
        ledger.judgements().forget(redaction::isNeededFor);
        ledger.verdicts().revise(redaction::scrub);
        matter.repository().emptyCheckouts();
    }
}
