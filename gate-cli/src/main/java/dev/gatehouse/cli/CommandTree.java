package dev.gatehouse.cli;

import dev.gatehouse.report.ExitCode;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** The tree of commands, as picocli reads it. */
@Command(
        name = "gate",
        synopsisSubcommandLabel = "COMMAND",
        description = {
            "Judges what a worker hands in, and says whether it may be accepted.",
            "",
            "In a repository with a gate.yaml on its target branch, run: gate check"
        },
        versionProvider = CommandTree.VersionOfDistribution.class,
        footerHeading = "%nExit codes:%n",
        footer = {
            "  0 accepted   1 rejected   2 usage or configuration   3 inconclusive",
            "  4 limit reached   5 needs a person   70 internal error   130 interrupted"
        })
final class CommandTree implements Callable<Integer> {
    private static final List<String> OURS = List.of(
            "init",
            "check",
            "run",
            "status",
            "cancel",
            "answer",
            "dead-letters",
            "prove",
            "calibrate",
            "explain",
            "approve",
            "doctor",
            "plugins",
            "config",
            "gc",
            "blocked",
            "demo");

    @Spec
    private CommandSpec spec;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    private boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Show the version.")
    private boolean version;

    private CommandTree() {
        this.spec = CommandSpec.create();
    }

    /** Parses the arguments and runs what they ask for. */
    static int execute(String[] args, Context context) {
        boolean plain = args.length > 0 && OURS.contains(args[0]);
        CommandLine commands = plain ? commands(context, List.of(args[0])) : commands(context);
        commands.setOut(new PrintWriter(context.terminal().out(), true));
        commands.setErr(new PrintWriter(context.terminal().err(), true));
        commands.setColorScheme(CommandLine.Help.defaultColorScheme(
                context.terminal().coloured(ColorChoice.AUTO, context.surroundings()) ? Ansi.ON : Ansi.OFF));
        commands.setParameterExceptionHandler(new Misunderstood());
        commands.setExecutionExceptionHandler(new Guarded(context));
        return commands.execute(args);
    }

    static CommandLine commands(Context context) {
        CommandLine commands = commands(context, OURS);
        commands.addSubcommand("completion", completion());
        commands.addSubcommand(new CommandLine.HelpCommand());
        return configured(commands);
    }

    /** Only these: picocli takes 100 ms to read all of them. */
    private static CommandLine commands(Context context, List<String> names) {
        CommandLine commands = new CommandLine(new CommandTree());
        names.forEach(name -> commands.addSubcommand(command(name, context)));
        return configured(commands);
    }

    private static CommandLine configured(CommandLine commands) {
        commands.setCaseInsensitiveEnumValuesAllowed(true);
        commands.setExpandAtFiles(false);
        commands.setUsageHelpAutoWidth(true);
        return commands;
    }

    private static Object command(String name, Context context) {
        return switch (name) {
            case "init" -> new InitCommand(context);
            case "check" -> new CheckCommand(context);
            case "run" -> new RunCommand(context);
            case "status" -> new StatusCommand(context);
            case "cancel" -> new CancelCommand(context);
            case "answer" -> new AnswerCommand(context);
            case "dead-letters" -> new DeadLettersCommand(context);
            case "prove" -> new ProveCommand(context);
            case "calibrate" -> new CalibrateCommand(context);
            case "explain" -> new ExplainCommand(context);
            case "approve" -> new ApproveCommand(context);
            case "doctor" -> new DoctorCommand(context);
            case "plugins" -> new PluginsCommand(context);
            case "config" -> new ConfigCommand(context);
            case "gc" -> new GcCommand(context);
            case "blocked" -> new BlockedCommand(context);
            case "demo" -> new DemoCommand(context);
            default -> throw new IllegalArgumentException("no command " + name);
        };
    }

    private static CommandLine completion() {
        CommandLine completion = new CommandLine(new AutoComplete.GenerateCompletion());
        completion
                .getCommandSpec()
                .usageMessage()
                .description("Writes a completion script for bash and zsh: source <(gate completion)");
        return completion;
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getOut());
        return ExitCode.USAGE.code();
    }

    /** A typo: what is wrong, what was probably meant, and where help is. */
    private static int misunderstood(CommandLine.ParameterException fault) {
        CommandLine command = fault.getCommandLine();
        PrintWriter err = command.getErr();
        err.println("gate: " + Complaints.printable(String.valueOf(fault.getMessage())));
        List<String> meant =
                fault instanceof UnmatchedArgumentException unmatched ? unmatched.getSuggestions() : List.of();
        err.println(
                meant.isEmpty()
                        ? "  `" + command.getCommandSpec().qualifiedName() + " --help` shows what there is."
                        : "  Did you mean: " + String.join(" or ", meant) + "?");
        err.flush();
        return ExitCode.USAGE.code();
    }

    /** No lambda: a class archive can't hold picocli's interface once a lambda was linked with it. */
    private record Misunderstood() implements CommandLine.IParameterExceptionHandler {
        @Override
        public int handleParseException(CommandLine.ParameterException fault, String[] args) {
            return misunderstood(fault);
        }
    }

    /** Says what went wrong, for the same reason no lambda. */
    private record Guarded(Context context) implements CommandLine.IExecutionExceptionHandler {
        @Override
        public int handleExecutionException(Exception fault, CommandLine commandLine, CommandLine.ParseResult parsed) {
            return context.guard(() -> {
                throw fault;
            });
        }
    }

    /** The version, for picocli. */
    static final class VersionOfDistribution implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"gate " + Version.inResource()};
        }
    }
}
