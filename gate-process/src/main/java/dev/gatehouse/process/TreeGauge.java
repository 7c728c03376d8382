package dev.gatehouse.process;

import java.util.LinkedHashSet;
import java.util.OptionalLong;
import java.util.Set;

/** Reads how a program and its descendants are doing. For any thread. */
final class TreeGauge {

    private final Process process;
    private final Relatives relatives;

    TreeGauge(Process process, Relatives relatives) {
        this.process = process;
        this.relatives = relatives;
    }

    TreeReading read() {
        ProcessHandle program = process.toHandle();
        Set<ProcessHandle> tree = new LinkedHashSet<>(relatives.find());
        program.descendants().forEach(tree::add);
        tree.add(program);
        tree.removeIf(handle -> !handle.isAlive() || Procfs.isZombie(handle.pid()));
        return new TreeReading(state(program), tree.size(), resident(tree));
    }

    private static TreeReading.State state(ProcessHandle program) {
        if (!program.isAlive()) {
            return TreeReading.State.GONE;
        }
        return Procfs.isZombie(program.pid()) ? TreeReading.State.ZOMBIE : TreeReading.State.RUNNING;
    }

    private static OptionalLong resident(Set<ProcessHandle> tree) {
        long sum = 0;
        boolean known = false;
        for (ProcessHandle handle : tree) {
            long bytes = Memory.resident(handle.pid());
            known |= bytes > 0;
            sum += bytes;
        }
        return known ? OptionalLong.of(sum) : OptionalLong.empty();
    }
}
