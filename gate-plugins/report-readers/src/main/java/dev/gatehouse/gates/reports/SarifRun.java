package dev.gatehouse.gates.reports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One tool run: collects results and what they refer to, and resolves them when the run has been read. */
final class SarifRun {
    private static final Set<String> DEFECTS = Set.of("fail", "open", "review", "");

    private final TreePaths paths;
    private final List<SarifDraft> drafts = new ArrayList<>();
    private final List<SarifRule> rules = new ArrayList<>();
    private final List<List<SarifRule>> extensions = new ArrayList<>();
    private final Map<String, SarifRule> rulesById = new HashMap<>();
    private final List<SarifUri> artifacts = new ArrayList<>();
    private final Map<String, SarifUri> bases = new HashMap<>();

    SarifRun(TreePaths paths) {
        this.paths = paths;
    }

    int size() {
        return drafts.size();
    }

    void add(SarifDraft draft) {
        drafts.add(draft);
    }

    void rule(SarifRule rule) {
        rules.add(rule);
        rulesById.putIfAbsent(rule.id(), rule);
    }

    void extension(List<SarifRule> itsRules) {
        extensions.add(itsRules);
        itsRules.forEach(rule -> rulesById.putIfAbsent(rule.id(), rule));
    }

    void artifact(SarifUri location) {
        artifacts.add(location);
    }

    void base(String id, SarifUri location) {
        bases.put(id, location);
    }

    List<SarifResult> resolved() {
        return drafts.stream()
                .filter(draft -> !draft.baseline.equals("absent"))
                .map(this::resolve)
                .toList();
    }

    private SarifResult resolve(SarifDraft draft) {
        SarifRule rule = ruleOf(draft);
        String uri = uri(draft.file);
        String message = draft.message.filled(rule.messages());
        return new SarifResult(
                draft.ruleId.isEmpty() ? rule.id() : draft.ruleId,
                level(draft, rule),
                message.isEmpty() ? "the tool gives no message" : message,
                paths.findUri(uri).map(draft.region::in),
                uri.isEmpty() || draft.region.line() == 0 ? uri : uri + ":" + draft.region.line(),
                draft.fingerprint,
                draft.suppressed());
    }

    private SarifRule ruleOf(SarifDraft draft) {
        List<SarifRule> owner =
                draft.component < 0 ? rules : at(extensions, draft.component).orElse(List.of());
        Optional<SarifRule> indexed = at(owner, draft.ruleIndex);
        return indexed.orElseGet(() -> byId(draft.ruleId));
    }

    /** A hierarchical id such as {@code CA1000/1} falls under the rule of its first part. */
    private SarifRule byId(String id) {
        int slash = id.lastIndexOf('/');
        SarifRule exact = rulesById.get(id);
        return exact != null
                ? exact
                : rulesById.getOrDefault(slash < 0 ? id : id.substring(0, slash), SarifRule.UNKNOWN);
    }

    private static SarifLevel level(SarifDraft draft, SarifRule rule) {
        if (!DEFECTS.contains(draft.kind)) {
            return SarifLevel.NONE;
        }
        String named = draft.level.isEmpty() ? rule.level() : draft.level;
        return named.isEmpty() ? SarifLevel.WARNING : SarifLevel.of(named);
    }

    private String uri(SarifUri file) {
        SarifUri named = file.uri().isEmpty() ? at(artifacts, file.index()).orElse(file) : file;
        return resolved(named, new HashSet<>());
    }

    /** Bases may be relative to each other; a circle ends the search. */
    private String resolved(SarifUri named, Set<String> seen) {
        SarifUri base = bases.get(named.baseId());
        boolean absolute = named.uri().startsWith("/") || named.uri().matches("^[A-Za-z][A-Za-z0-9+.-]+:.*");
        if (base == null || base.uri().isEmpty() || absolute || !seen.add(named.baseId())) {
            return named.uri();
        }
        String folder = resolved(base, seen);
        return folder.endsWith("/") ? folder + named.uri() : folder + "/" + named.uri();
    }

    private static <T> Optional<T> at(List<T> list, int index) {
        return index >= 0 && index < list.size() ? Optional.of(list.get(index)) : Optional.empty();
    }
}
