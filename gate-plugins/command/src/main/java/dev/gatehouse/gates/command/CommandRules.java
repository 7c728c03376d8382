package dev.gatehouse.gates.command;

import dev.gatehouse.gate.Rule;
import dev.gatehouse.gate.Rule.Help;
import java.util.List;

/** What findings of a {@code command} gate are filed under. */
final class CommandRules {
    /** For all that leave a process behind; without the gate's name, so that its weight is its own. */
    static final String LEFT_RUNNING = "command/left-running";

    static final List<Rule> ALL = List.of(
            Rule.blocking(
                    "command/*",
                    new Help(
                            "A command of the policy failed, or the tool that it ran reports a defect. The id is"
                                    + " command/GATE/exit, command/GATE/compile-error, or command/GATE/ and the tool's"
                                    + " own rule.",
                            "A worker's claim that the build or the linter passes is worth what running it shows.",
                            "$ npx eslint .\nsrc/a.js:3:7 error 'x' is assigned a value but never used (exit 1)",
                            "$ npx eslint .\n(exit 0)",
                            "Run the command that is shown and put right what it names; the full log is in the"
                                    + " evidence.")),
            Rule.reporting(
                    LEFT_RUNNING,
                    new Help(
                            "The command ended and left processes running. They were ended.",
                            "A process that outlives its command can change reports and files after they were judged.",
                            "./mvnw test   # starts a server that nobody stops",
                            "./mvnw test   # stops what it started; build daemons are off (gradle --no-daemon)",
                            "Have the command end what it starts; switch build daemons off for the gate.")));

    private CommandRules() {}
}
