package dev.gatehouse.worker.command;

import dev.gatehouse.process.Ending;
import dev.gatehouse.process.Line;
import dev.gatehouse.process.ProcessResult;
import dev.gatehouse.worker.Outcome;
import dev.gatehouse.worker.WorkerEvent;
import dev.gatehouse.worker.attempt.AttemptRecord;
import dev.gatehouse.worker.attempt.BlockedFile;
import dev.gatehouse.worker.attempt.Conclusion;
import dev.gatehouse.worker.attempt.Dialect;
import java.util.Optional;

/** The prompt goes in as text and then there is silence; every line that comes out is progress. */
final class PlainDialect implements Dialect {

    private final String prompt;
    private final AttemptRecord record;
    private final BlockedFile blocked;

    PlainDialect(String prompt, AttemptRecord record, BlockedFile blocked) {
        this.prompt = prompt;
        this.record = record;
        this.blocked = blocked;
    }

    @Override
    public void begin(Speaker speaker) {
        prompt.lines().forEach(speaker::say);
        speaker.fallSilent();
    }

    @Override
    public void heard(Line line, Speaker speaker) {
        record.tell(new WorkerEvent.Progress(line.text()));
    }

    @Override
    public Conclusion ended(ProcessResult result) {
        return blocked.conclusion().orElseGet(() -> byExit(result));
    }

    private static Conclusion byExit(ProcessResult result) {
        String claim = result.outTail();
        if (!(result.ending() instanceof Ending.Exited exited)) {
            return Conclusion.of(
                    Outcome.CRASHED, "The command was ended from outside: " + result.ending() + ".", claim);
        }
        if (exited.code() == 0) {
            return new Conclusion(Outcome.COMPLETED, "The command ended with 0.", Optional.of(claim), Optional.empty());
        }
        if (exited.signal().isPresent()) {
            return Conclusion.of(
                    Outcome.CRASHED, "Signal " + exited.signal().getAsInt() + " ended the command.", claim);
        }
        return Conclusion.of(Outcome.FAILED, "The command ended with " + exited.code() + ".", claim);
    }
}
