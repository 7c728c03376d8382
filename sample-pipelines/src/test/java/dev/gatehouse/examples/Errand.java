package dev.gatehouse.examples;

import dev.gatehouse.process.Conversation;
import dev.gatehouse.process.Ending;
import dev.gatehouse.process.Grouping;
import dev.gatehouse.process.Line;
import dev.gatehouse.process.ProcessResult;
import dev.gatehouse.process.ProcessSpec;
import dev.gatehouse.process.Processes;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Has one task done by a program that speaks in lines of JSON. */
// snippet: errand
final class Errand {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final ProcessSpec worker;
    private final Duration longestSilence;

    /** @param worker bounded as a whole by its own time limit */
    Errand(ProcessSpec worker, Duration longestSilence) {
        this.worker = worker.withGrouping(Grouping.SESSION);
        this.longestSilence = longestSilence;
    }

    /** Only a result is success: not the exit code, and not the end of the output. */
    Outcome run(String task) throws IOException, InterruptedException {
        CompletableFuture<String> result = new CompletableFuture<>();
        try (Conversation worker = Processes.converse(this.worker, line -> hear(line, result))) {
            worker.send(task);
            while (!happened(result, worker)) {
                if (worker.silence().compareTo(longestSilence) > 0) {
                    return new Outcome.Failed("said nothing for " + longestSilence);
                }
            }
            // It may stay alive after its result, or leave others behind: both end here.
            ProcessResult end = worker.finish(PATIENCE);
            return result.isDone() ? new Outcome.Done(result.join()) : new Outcome.Failed(why(end));
        }
    }

    private static void hear(Line line, CompletableFuture<String> result) {
        if (!line.cut() && line.text().startsWith("{\"type\":\"result\"")) {
            result.complete(line.text());
        }
    }

    private static boolean happened(CompletableFuture<String> result, Conversation worker) throws InterruptedException {
        try {
            CompletableFuture.anyOf(result, worker.onExit()).get(100, TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException notYet) {
            return false;
        } catch (ExecutionException broken) {
            return true;
        }
    }

    private static String why(ProcessResult end) {
        if (end.ending() instanceof Ending.NotStarted not) {
            return not.failure().cause() + " " + not.failure().remedy();
        }
        return end.ending() + " without a result: " + end.errTail().strip();
    }

    sealed interface Outcome {
        record Done(String result) implements Outcome {}

        record Failed(String why) implements Outcome {}
    }
}
// end
