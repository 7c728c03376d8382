package dev.gatehouse.examples;

import dev.gatehouse.recovery.Fallback;
import dev.gatehouse.recovery.Fallback.Choice;
import dev.gatehouse.recovery.Permit;
import dev.gatehouse.recovery.RetryDecision;
import dev.gatehouse.recovery.RetryPolicy;
import dev.gatehouse.recovery.Signal;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;

/** Has the best worker that can be had try a task, and says what to do when it fails. It never waits itself. */
// snippet: attempt
final class Attempts {
    /** A worker, by whichever model; it tells what it sees of its provider while it works. */
    interface Worker {
        String work(String task, Consumer<Signal> sees) throws IOException, InterruptedException;
    }

    /** What to do next. */
    sealed interface Next {
        /** Judge this; it was made without the workers passed over. */
        record Judge(String submission, List<String> passedOver) implements Next {}

        /** Come back then. */
        record Later(Instant at, String why) implements Next {}

        /** A dead letter: nothing more is tried. */
        record GiveUp(String why) implements Next {}
    }

    private final Fallback<Worker> workers;
    private final RetryPolicy retries;
    private final InstantSource clock;

    Attempts(Fallback<Worker> workers, RetryPolicy retries, InstantSource clock) {
        this.workers = workers;
        this.retries = retries;
        this.clock = clock;
    }

    /** @param made attempts before this one */
    Next attempt(String task, int made) throws InterruptedException {
        Choice<Worker> choice = workers.choose();
        if (!(choice instanceof Choice.Chosen<Worker> chosen)) {
            // Nobody was asked, so this is no attempt and costs no retry.
            Instant until = ((Choice.None<Worker>) choice)
                    .until()
                    .orElse(clock.instant().plusSeconds(5));
            return new Next.Later(until, "no provider takes more work");
        }
        if (made == 0) {
            retries.called();
        }
        try (Permit permit = chosen.permit()) {
            return work(task, made, chosen, permit);
        }
    }

    private Next work(String task, int made, Choice.Chosen<Worker> chosen, Permit permit) throws InterruptedException {
        try {
            String submission = chosen.what().work(task, permit::observe);
            permit.observe(Signal.ANSWERED);
            List<String> passedOver = chosen.passedOver().stream()
                    .map(over -> over.because().reason().toString())
                    .toList();
            return new Next.Judge(submission, passedOver);
        } catch (IOException e) {
            permit.observe(new Signal.Unreachable(e.toString()));
            RetryDecision decision = retries.afterFailure(made + 1, Duration.ZERO);
            if (decision instanceof RetryDecision.Again again) {
                return new Next.Later(clock.instant().plus(again.after()), e.toString());
            }
            return new Next.GiveUp(((RetryDecision.GiveUp) decision).why() + ": " + e);
        }
    }
}
// end
