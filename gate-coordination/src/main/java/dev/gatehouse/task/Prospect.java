package dev.gatehouse.task;

import dev.gatehouse.task.Attempt.Judgement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Whether another attempt at a task is allowed by its limits. */
public sealed interface Prospect {
    /**
     * It is.
     *
     * @param attempts how many counted ones are left
     * @param left what may still be spent: dollars and tokens where limited, and time
     */
    record GoOn(int attempts, Left left) implements Prospect {}

    /**
     * It is not.
     *
     * @param reason which limit, and how it was reached
     */
    record GiveUp(String reason) implements Prospect {}

    /**
     * What is left of a budget.
     *
     * @param dollars empty for no limit of the task's own
     * @param tokens empty for no limit of the task's own
     * @param time of workers
     */
    record Left(Optional<Dollars> dollars, OptionalLong tokens, Duration time) {}

    /** Looks at the attempts that count and at nothing else: the answer is the same after every restart. */
    static Prospect of(Task task) {
        Limits limits = task.spec().limits();
        List<Attempt> live = task.live();
        Spent spent = task.spentLive();
        int counted = (int) live.stream().filter(Attempt::isCounted).count();
        int others = live.size() - counted;
        if (counted >= limits.attempts()) {
            return new GiveUp("all " + limits.attempts() + " attempts were made");
        }
        if (others >= limits.interruptions()) {
            return new GiveUp("interrupted " + others + " times for reasons beside the task");
        }
        int same = sameFindings(live);
        if (same >= limits.sameFindings()) {
            return new GiveUp("the same findings came " + same + " times in a row");
        }
        return ofMoney(limits, spent).orElseGet(() -> new GoOn(limits.attempts() - counted, left(limits, spent)));
    }

    private static Optional<Prospect> ofMoney(Limits limits, Spent spent) {
        if (spent.time().compareTo(limits.time()) >= 0) {
            return Optional.of(new GiveUp("workers took " + spent.time() + " of " + limits.time()));
        }
        if (limits.dollars()
                .filter(most -> spent.dollars().compareTo(most) >= 0)
                .isPresent()) {
            return Optional.of(
                    new GiveUp(spent.dollars() + " of " + limits.dollars().orElseThrow() + " are spent"));
        }
        if (limits.tokens().isPresent() && spent.tokens() >= limits.tokens().getAsLong()) {
            return Optional.of(
                    new GiveUp(spent.tokens() + " of " + limits.tokens().getAsLong() + " tokens are spent"));
        }
        return Optional.empty();
    }

    private static Left left(Limits limits, Spent spent) {
        return new Left(
                limits.dollars()
                        .map(most -> new Dollars(most.micros() - spent.dollars().micros())),
                limits.tokens().isPresent()
                        ? OptionalLong.of(limits.tokens().getAsLong() - spent.tokens())
                        : OptionalLong.empty(),
                limits.time().minus(spent.time()));
    }

    /** How many judged attempts in a row, up to the last, have the very findings of the last. */
    private static int sameFindings(List<Attempt> attempts) {
        List<List<String>> judged = new ArrayList<>();
        attempts.forEach(attempt -> attempt.judgement().map(Judgement::findings).ifPresent(judged::add));
        int same = 0;
        for (int i = judged.size() - 1; i >= 0 && judged.get(i).equals(judged.get(judged.size() - 1)); i--) {
            same++;
        }
        return judged.isEmpty() || judged.get(judged.size() - 1).isEmpty() ? 0 : same;
    }
}
