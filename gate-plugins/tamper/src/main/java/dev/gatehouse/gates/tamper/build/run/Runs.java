package dev.gatehouse.gates.tamper.build.run;

import dev.gatehouse.gates.tamper.build.command.Check;
import dev.gatehouse.gates.tamper.build.command.Slack;
import dev.gatehouse.gates.tamper.change.Remark;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Compares the checks that ran with those that run. */
final class Runs {
    private final String path;
    private final String where;
    private final String ruleOfLoss;
    private final Consumer<Remark> remarks;

    /**
     * @param where what runs them, for messages: "the script test"; empty for the file
     * @param ruleOfLoss what a lost check breaks
     */
    Runs(String path, String where, String ruleOfLoss, Consumer<Remark> remarks) {
        this.path = path;
        this.where = where;
        this.ruleOfLoss = ruleOfLoss;
        this.remarks = remarks;
    }

    /** Each check of before that nothing of after, or of what runs elsewhere, stands for. */
    void compare(Collection<Check> before, Collection<Check> after, Collection<Check> elsewhere) {
        for (Check check : before) {
            if (!stands(check, before, after) && !stands(check, before, elsewhere)) {
                weaker(check, after);
            }
        }
    }

    /** Another tool stands for it only if it is new: the tests of one language don't stand for another's. */
    private static boolean stands(Check check, Collection<Check> before, Collection<Check> candidates) {
        return candidates.stream()
                .filter(each -> each.tool().equals(check.tool())
                        || before.stream().noneMatch(old -> old.subject().equals(each.subject())))
                .anyMatch(each -> each.replaces(check));
    }

    private void weaker(Check check, Collection<Check> after) {
        List<Check> same = after.stream()
                .filter(each -> each.subject().equals(check.subject()))
                .toList();
        Optional<Check> lax =
                same.stream().filter(each -> each.laxerThan(check).isPresent()).findFirst();
        if (lax.isPresent()) {
            slack(check, lax.get());
        } else if (same.isEmpty()) {
            note(ruleOfLoss, 0, check, check.subject() + " no longer run" + place());
        } else {
            note(ruleOfLoss, same.get(0).line(), check, check.subject() + " go less far than before" + place());
        }
    }

    private void slack(Check check, Check now) {
        Slack slack = now.laxerThan(check).orElseThrow();
        String rule = switch (slack.kind()) {
            case FILTERED -> "tamper/test-excluded";
            case LENIENT -> "tamper/threshold-lowered";
            case SWALLOWED, NOT_RUN -> ruleOfLoss;
        };
        String what = switch (slack.kind()) {
            case FILTERED -> " leave tests out";
            case LENIENT -> " demand less";
            case SWALLOWED -> " may fail unnoticed";
            case NOT_RUN -> " may not run";
        };
        note(rule, now.line(), check, check.subject() + what + place() + ": " + slack.name());
    }

    private String place() {
        return where.isEmpty() ? "" : " in " + where;
    }

    private void note(String rule, int line, Check check, String message) {
        String subject = where.isEmpty() ? check.subject() : where + ", " + check.subject();
        remarks.accept(Remark.of(rule, path, line, subject, message));
    }

    /** For messages. */
    static String named(Collection<Check> checks) {
        return checks.stream().map(Check::subject).distinct().collect(Collectors.joining(", "));
    }
}
