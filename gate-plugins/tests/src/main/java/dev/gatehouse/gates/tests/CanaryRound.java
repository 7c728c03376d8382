package dev.gatehouse.gates.tests;

import dev.gatehouse.gates.launch.Ending;
import dev.gatehouse.verdict.Judgement.NotProven;
import java.util.List;
import java.util.Optional;

/**
 * One run over planted failures.
 *
 * @param planted the failures
 * @param red those that the report has, in the planted words
 * @param missed those whose tests passed all the same
 * @param result the run
 */
record CanaryRound(List<Planted> planted, List<Planted> red, List<Planted> missed, Optional<TestRunner.Ran> result) {
    static final CanaryRound NONE = new CanaryRound(List.of(), List.of(), List.of(), Optional.empty());

    static CanaryRound of(List<Planted> planted, TestRunner.Ran result) {
        List<Planted> missed = planted.stream()
                .filter(test -> ranWithoutFailing(test, result.results()))
                .toList();
        List<Planted> red = planted.stream()
                .filter(test -> !missed.contains(test) && failedWith(test, result.results()))
                .toList();
        return new CanaryRound(planted, red, missed, Optional.of(result));
    }

    /** Whether the run showed none of the failures. */
    boolean isBlind() {
        return red.isEmpty();
    }

    List<Planted> notRed() {
        return planted.stream().filter(test -> !red.contains(test)).toList();
    }

    /** Why the run cannot be relied on, or says nothing. */
    Optional<NotProven> unproven() {
        if (!missed.isEmpty()) {
            return Optional.of(new NotProven(
                    "the test run did not notice a planted failure in " + missed.get(0)
                            + ": what it reports as passed may have failed",
                    "something stands between the tests and their report (a listener, a filter, an assertion class,"
                            + " a preload, a script that writes reports): remove it; canary.txt says what was planted",
                    evidence()));
        }
        return result.flatMap(TestRunner.Ran::unproven)
                .map(cause -> new NotProven(
                        "a planted failure could not be looked for: " + cause.cause(),
                        cause.remedy(),
                        cause.evidence()));
    }

    /** What to say when no further run will show the failures. */
    NotProven unseen() {
        boolean ran = result.map(run -> run.results().executed() > 0).orElse(false);
        String words = result.map(run -> Ending.lastWords(run.run())).orElse("");
        return ran
                ? new NotProven(
                        "a planted failure in " + planted.get(0) + " is not in the report",
                        "see the log for what became of that test; canary.txt says what was planted",
                        evidence())
                : new NotProven(
                        "no planted failure could be looked for: no test ran in a scratch checkout: " + words,
                        "where the tests need what other gates make, give the command that makes it as 'prepare';"
                                + " 'canary: off' does without",
                        evidence());
    }

    private List<dev.gatehouse.verdict.Evidence> evidence() {
        return result.map(run -> Ending.evidence(run.run())).orElse(List.of());
    }

    /** A call of a parameterised test that passes has passed over the failure too. */
    private static boolean ranWithoutFailing(Planted test, TestResults results) {
        return results.passed().containsKey(test.key())
                || results.flaky().stream()
                        .anyMatch(flaky -> flaky.names().methodKey().equals(test.key()));
    }

    private static boolean failedWith(Planted test, TestResults results) {
        return results.failed().stream()
                .filter(failed -> failed.names().methodKey().equals(test.key()))
                .map(ReportedTest::failure)
                .anyMatch(failure -> failure.message().contains(test.token())
                        || failure.trace().contains(test.token()));
    }
}
