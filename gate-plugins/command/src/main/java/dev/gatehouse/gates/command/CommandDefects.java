package dev.gatehouse.gates.command;

import dev.gatehouse.gate.Defect;
import dev.gatehouse.gates.planting.CommandRecipes;
import java.util.List;

/** What a command of a known program must notice. */
final class CommandDefects {
    /** Findings are filed under the gate's name, which settings do not hold. */
    private static final String RULE = "command/*";

    private CommandDefects() {}

    static List<Defect> of(CommandSettings settings) {
        String command = settings.shell()
                .orElseGet(() -> settings.run()
                        .map(line -> String.join(" ", line.words()))
                        .orElse(""));
        return CommandRecipes.of(command).stream()
                .<Defect>map(recipe -> recipe.breaking(RULE, settings.directory()))
                .toList();
    }
}
