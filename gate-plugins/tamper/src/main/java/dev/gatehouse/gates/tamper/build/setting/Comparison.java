package dev.gatehouse.gates.tamper.build.setting;

import dev.gatehouse.gates.tamper.change.Remark;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * What became of guards and slack. Settings are compared, not lines: what is written otherwise, moved within a file, or
 * moved to a file that speaks for the same folder is still there.
 */
final class Comparison {
    /** Ends the subject of a guard that holds only when somebody asks for it, as in a profile. */
    static final String ON_DEMAND = " on demand";

    private final List<Sides> files;
    private final Consumer<Remark> remarks;

    Comparison(List<Sides> files, Consumer<Remark> remarks) {
        this.files = files;
        this.remarks = remarks;
    }

    /** Looks at a file; {@code above} is what unchanged files in the folders above demand. */
    void examine(Sides file, Map<String, Fact> above) {
        for (Fact guard : file.before().values()) {
            if (guard.isGuard() && !Sides.isAsStrict(file.after(), guard) && !Sides.isAsStrict(above, guard)) {
                lost(file, guard);
            }
        }
        for (Fact slack : file.after().values()) {
            if (!slack.isGuard() && !hadAsMuch(file, slack)) {
                gained(file, slack);
            }
        }
    }

    private void lost(Sides file, Fact guard) {
        if (others(file).anyMatch(other -> other.covers(file) && other.gained(guard))) {
            return;
        }
        Fact now = Stream.of(guard.subject(), guard.subject().replace(ON_DEMAND, ""))
                .flatMap(subject -> Stream.ofNullable(file.after().get(subject)))
                .findFirst()
                .orElse(null);
        String message = now == null
                ? guard.subject() + was(guard) + ": gone"
                : guard.subject() + ": lowered from " + shown(guard) + " to " + shown(now);
        remarks.accept(Remark.of(guard.rule(), file.path(), now == null ? 0 : now.line(), guard.subject(), message));
    }

    private void gained(Sides file, Fact slack) {
        if (others(file).anyMatch(other -> other.covers(file) && other.hadSlack(slack))) {
            return;
        }
        Fact earlier = file.before().get(slack.subject());
        String message = earlier == null
                ? slack.subject() + (slack.text().isEmpty() ? "" : ": " + slack.text())
                : slack.subject() + ": widened from " + shown(earlier) + " to " + shown(slack);
        remarks.accept(Remark.of(slack.rule(), file.path(), slack.line(), slack.subject(), message));
    }

    private static boolean hadAsMuch(Sides file, Fact slack) {
        Fact earlier = file.before().get(slack.subject());
        return earlier != null && earlier.amount() >= slack.amount();
    }

    private Stream<Sides> others(Sides file) {
        return files.stream().filter(other -> other != file);
    }

    private static String was(Fact fact) {
        return fact.text().isEmpty() ? "" : " (" + fact.text() + ")";
    }

    private static String shown(Fact fact) {
        return fact.text().isEmpty() ? String.format(Locale.ROOT, "%.0f", fact.amount()) : fact.text();
    }
}
