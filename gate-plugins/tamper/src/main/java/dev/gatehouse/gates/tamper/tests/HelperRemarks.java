package dev.gatehouse.gates.tamper.tests;

import dev.gatehouse.gates.tamper.change.Remark;
import java.util.List;
import java.util.function.Consumer;

/** What is said about helpers: an assertion that many tests share can be made weaker in one place. */
final class HelperRemarks {
    private final Suite base;
    private final Suite head;
    private final AssertionRemarks assertions;

    HelperRemarks(Suite base, Suite head, Gained gained, Product product, Consumer<Remark> remarks) {
        this.base = base;
        this.head = head;
        this.assertions = new AssertionRemarks(head, gained, product, remarks);
    }

    void say() {
        for (TestFile file : base.files()) {
            for (CalledFunction helper : file.helpers()) {
                List<CalledFunction> before = base.helpers(file.path(), helper.name());
                List<CalledFunction> after = head.helpers(file.path(), helper.name());
                if (before.size() == 1
                        && after.size() == 1
                        && !helper.body().assertions().isEmpty()) {
                    compare(file.path(), helper, after.get(0));
                }
            }
        }
    }

    private void compare(String path, CalledFunction before, CalledFunction after) {
        Subject subject = new Subject(
                after.name(), path, path, after.line(), before.body().tokens(), after.body(), false);
        assertions.say(subject, Alignment.of(said(before), said(after)));
    }

    private static List<Said> said(CalledFunction helper) {
        return helper.body().assertions().stream()
                .map(assertion -> new Said(assertion, ""))
                .toList();
    }
}
