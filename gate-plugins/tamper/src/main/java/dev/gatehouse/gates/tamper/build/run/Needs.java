package dev.gatehouse.gates.tamper.build.run;

import dev.gatehouse.gates.tamper.build.syntax.Node;
import dev.gatehouse.gates.tamper.build.syntax.Syntax;
import dev.gatehouse.gates.tamper.build.syntax.Unreadable;
import dev.gatehouse.gates.tamper.change.FilePair;
import dev.gatehouse.gates.tamper.change.Remark;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

/** Jobs that no longer wait for a job that checks, in workflows of GitHub. */
final class Needs {
    private final FilePair file;
    private final Consumer<Remark> remarks;

    Needs(FilePair file, Consumer<Remark> remarks) {
        this.file = file;
        this.remarks = remarks;
    }

    void compare() throws Unreadable {
        if (!file.path().startsWith(".github/workflows/")
                || file.before().isEmpty()
                || file.after().isEmpty()) {
            return;
        }
        Node before = Syntax.YAML.read(file.before().get().text()).at("jobs");
        Node after = Syntax.YAML.read(file.after().get().text()).at("jobs");
        for (Node job : after.children()) {
            Set<String> still = reached(after, job.name());
            for (Node need : before.at(job.name(), "needs").items()) {
                Node needed = after.at(need.value());
                if (needed != Node.NONE
                        && !still.contains(need.value())
                        && !Workflow.of(needed).checks().isEmpty()) {
                    remarks.accept(Remark.of(
                            "tamper/ci-weakened",
                            file.path(),
                            job.line(),
                            job.name() + " needs " + need.value(),
                            "the job " + job.name() + " no longer waits for " + need.value()));
                }
            }
        }
    }

    private static Set<String> reached(Node jobs, String from) {
        Set<String> seen = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(Set.of(from));
        while (!open.isEmpty()) {
            for (Node need : jobs.at(open.pop(), "needs").items()) {
                if (seen.add(need.value())) {
                    open.push(need.value());
                }
            }
        }
        return seen;
    }
}
