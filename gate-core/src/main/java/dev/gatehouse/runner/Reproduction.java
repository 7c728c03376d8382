package dev.gatehouse.runner;

import dev.gatehouse.verdict.Trust;
import java.util.ArrayList;
import java.util.List;

/** The command that asks the same again. */
final class Reproduction {
    private Reproduction() {}

    static List<String> of(CheckRequest request) {
        List<String> command = new ArrayList<>(List.of("gate", "check"));
        request.revisions().head().ifPresent(head -> command.addAll(List.of("--head", head)));
        request.revisions().base().ifPresent(base -> command.addAll(List.of("--base", base)));
        request.revisions().target().ifPresent(target -> command.addAll(List.of("--target", target)));
        request.tier().ifPresent(tier -> command.addAll(List.of("--tier", tier)));
        if (!request.only().isEmpty()) {
            command.addAll(List.of("--only", String.join(",", request.only())));
        }
        if (request.trust() == Trust.CHECKOUT) {
            command.add("--isolated");
        }
        if (request.options().contains(CheckRequest.Option.POLICY_FROM_TREE)) {
            command.addAll(List.of("--policy", "tree"));
        }
        return command;
    }
}
