package dev.gatehouse.manager;

import dev.gatehouse.task.Spent;
import dev.gatehouse.task.TaskCommand;
import dev.gatehouse.worker.Usage;
import dev.gatehouse.worker.WorkerEvent;
import dev.gatehouse.worker.WorkerListener;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Writes down what a worker's cost has come to, and its session, while it is still at work. Used by one thread at a time. */
final class Hearsay implements WorkerListener {
    private final Docket docket;
    private final long epoch;
    private final Setting setting;
    private final Instant began;
    private Optional<String> session = Optional.empty();
    private Usage told = Usage.NONE;

    Hearsay(Docket docket, long epoch, Setting setting) {
        this.docket = docket;
        this.epoch = epoch;
        this.setting = setting;
        this.began = setting.clock().instant();
    }

    @Override
    public void heard(WorkerEvent event) {
        if (event instanceof WorkerEvent.Began start) {
            session = start.session();
            session.ifPresent(known -> note());
        } else if (event instanceof WorkerEvent.Spent spent && !spent.usage().equals(told)) {
            told = spent.usage();
            note();
        }
    }

    private void note() {
        Spent spent = Spending.of(told, Duration.between(began, setting.clock().instant()));
        try {
            docket.apply(TaskCommand.progress(epoch, spent, session));
        } catch (Docket.RefusedException over) {
            // Not begun yet in the journal, or over: the end of the attempt tells the whole cost.
            return;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
