package dev.gatehouse.kernel;

import dev.gatehouse.kernel.Execution.Answered;
import dev.gatehouse.kernel.Execution.NotAsked;
import dev.gatehouse.plan.PlannedGate;
import dev.gatehouse.redaction.Redaction;
import dev.gatehouse.store.StoredJudgement;
import dev.gatehouse.verdict.Judgement;
import dev.gatehouse.verdict.Judgement.Judged;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;

/** What came of each gate, what others need to know of it, and what may be remembered. */
final class Ledger {
    private final BiPredicate<PlannedGate, Judgement> fails;
    private final Map<Node, Execution> executions = new HashMap<>();
    private final Set<Node> failed = new HashSet<>();
    private final List<HostContext> asked = new ArrayList<>();
    private final Map<Node, StoredJudgement> offered = new LinkedHashMap<>();

    Ledger(BiPredicate<PlannedGate, Judgement> fails) {
        this.fails = fails;
    }

    /** A gate is about to be asked in that context. */
    void asked(HostContext context) {
        asked.add(context);
    }

    /**
     * Remembers what a gate said, if that may be remembered at all. One that concealed something has to do so again: a
     * judgement brings no secrets back, and other gates and reports may show them.
     */
    void offer(Asking asking) {
        Node node = asking.node;
        boolean ran = asking.context.ranProcesses();
        boolean kept = node.key.isPresent()
                && !asking.late()
                && !asking.context.conceals()
                && (node.runsProcesses() || !ran)
                && asking.answer() instanceof Judged judged
                && (judged.findings().isEmpty() || !node.runsProcesses());
        if (kept) {
            offered.put(node, new StoredJudgement((Judged) asking.answer(), asking.took()));
        }
    }

    /** Notes what came of a gate, and answers whether it failed. */
    boolean settle(Node node, Execution execution) {
        executions.put(node, execution);
        if (execution.answer() instanceof Answered answered && fails.test(node.gate, answered.judgement())) {
            failed.add(node);
        }
        return failed.contains(node);
    }

    /** Why a gate that needs this one can't be asked. A gate that the policy foresees to be left out is no reason. */
    Optional<String> failure(Node need) {
        Execution execution = executions.get(need);
        if (execution != null && execution.answer() instanceof NotAsked notAsked) {
            return notAsked.allowed()
                    ? Optional.empty()
                    : Optional.of("needs '" + need.name() + "', which was not asked");
        }
        if (!failed.contains(need)) {
            return Optional.empty();
        }
        boolean judged = execution != null
                && execution.answer() instanceof Answered answered
                && answered.judgement() instanceof Judged;
        return Optional.of("needs '" + need.name() + (judged ? "', which failed" : "', which was not proven"));
    }

    /** Takes secrets out of the files of all gates that were asked. */
    void scrubFiles(Redaction redaction) {
        try {
            for (HostContext context : asked) {
                redaction.scrubBelow(context.folders().evidence());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What came of each gate, without secrets. */
    Map<String, Execution> executions(List<Node> nodes, Redaction redaction) {
        Map<String, Execution> scrubbed = new LinkedHashMap<>();
        for (Node node : nodes) {
            Execution execution = executions.get(node);
            if (execution != null) {
                scrubbed.put(node.name(), execution.scrubbed(redaction));
            }
        }
        return scrubbed;
    }

    /** What may be remembered, by key, without secrets. */
    Map<String, StoredJudgement> offers(Redaction redaction) {
        Map<String, StoredJudgement> offers = new LinkedHashMap<>();
        offered.forEach((node, entry) -> node.key
                .filter(key -> !redaction.isInPlaces(entry.judgement()))
                .ifPresent(
                        key -> offers.put(key, new StoredJudgement(redaction.scrub(entry.judgement()), entry.took()))));
        return offers;
    }

    /** Whether every gate's part is remembered or may be, or is left out as the policy foresees. */
    boolean isRepeatable() {
        return executions.entrySet().stream()
                .allMatch(entry -> entry.getValue().cached()
                        || offered.containsKey(entry.getKey())
                        || entry.getValue().answer() instanceof NotAsked notAsked && notAsked.allowed());
    }
}
