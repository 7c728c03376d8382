package dev.gatehouse.gates.launch;

import dev.gatehouse.gate.CommandLine;
import dev.gatehouse.gate.Footprint;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What a gate starts: {@code run}, split into arguments, or {@code shell}, a script for {@code sh}. */
public final class Launch {
    private static final String SHELL = "sh";

    private final Optional<CommandLine> run;
    private final Optional<String> shell;

    private Launch(Optional<CommandLine> run, Optional<String> shell) {
        this.run = run;
        this.shell = shell;
    }

    /**
     * The one that the settings give.
     *
     * @param placeholders the names that {@code run} may mention; a script may not, because a value must never become
     *     text in a shell
     * @throws IllegalArgumentException if both or neither is given, or a script has a placeholder
     */
    public static Launch of(Optional<CommandLine> run, Optional<String> shell, List<String> placeholders) {
        if (run.isPresent() == shell.isPresent()) {
            throw new IllegalArgumentException(
                    run.isPresent()
                            ? "give either 'run' or 'shell', not both"
                            : "give the command as 'run' (split into arguments) or as 'shell' (handed to sh)");
        }
        shell.ifPresent(script -> check(script, placeholders));
        return new Launch(run, shell);
    }

    /** Whether the command has that placeholder. */
    public boolean mentions(String placeholder) {
        return run.map(line -> line.mentions(placeholder)).orElse(false);
    }

    /** Program and arguments. */
    public List<String> arguments(Map<String, List<String>> values) {
        return run.map(line -> line.arguments(values)).orElseGet(() -> List.of(SHELL, "-c", shell.orElseThrow()));
    }

    /** The programs that it starts in a folder of the tree, scripts of the tree among them, as far as can be told. */
    public List<String> tools(String directory) {
        return run.map(line -> Programs.of(line, directory))
                .orElseGet(() -> Stream.concat(Stream.of(SHELL), Programs.ofScript(shell.orElseThrow(), directory)))
                .toList();
    }

    /**
     * The footprint of a gate that starts this and these other commands.
     *
     * @param directory the folder of the tree to start in
     * @param readsChanges whether the gate reads the changes
     */
    public Footprint footprint(String directory, List<CommandLine> others, boolean readsChanges) {
        List<String> programs = Stream.concat(
                        tools(directory).stream(), others.stream().flatMap(line -> Programs.of(line, directory)))
                .distinct()
                .toList();
        Footprint plain = Footprint.running(programs);
        return new Footprint(
                plain.inputs(),
                readsChanges,
                plain.workspace(),
                plain.tools(),
                plain.environment(),
                plain.locks(),
                plain.cacheable());
    }

    private static void check(String script, List<String> placeholders) {
        if (script.isBlank()) {
            throw new IllegalArgumentException("'shell' is empty");
        }
        if (script.contains("{" + OutFolder.PLACEHOLDER + "}")) {
            throw new IllegalArgumentException("{out} cannot stand in 'shell': write \"$" + OutFolder.VARIABLE + "\"");
        }
        placeholders.stream()
                .filter(name -> script.contains("{" + name + "}"))
                .findFirst()
                .ifPresent(name -> {
                    throw new IllegalArgumentException(
                            "{" + name + "} cannot stand in 'shell', because its values would"
                                    + " become text in a script: use 'run', or a script of your own that takes arguments");
                });
    }
}
