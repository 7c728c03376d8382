package dev.gatehouse.plugin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A plugin jar with the gate type {@code script}: it runs a shell text in the workspace. Every line printed is a finding
 * of {@code script/said}, or of {@code script/second} if it begins so, whose key is its first word; a failure without a word is not proven. What follows {@code conceal} in a line of standard
 * error is concealed.
 */
public final class ScriptPlugin {
    /** System property that counts how often the plugin was loaded in this JVM. */
    public static final String LOADS = "gatehouse.test.script-loads";

    private static final String CODE = """
            package acme;
            import dev.gatehouse.gate.*;
            import dev.gatehouse.verdict.*;
            import java.util.*;
            public class Script implements GateType<Script.Settings> {
                public record Settings(
                        @Setting("a text for sh") String run,
                        @Setting("programs that it starts") List<String> tools) {}
                public Script() {
                    System.setProperty("%1$s", String.valueOf(Integer.getInteger("%1$s", 0) + 1));
                }
                public String name() { return "script"; }
                public Class<Settings> settings() { return Settings.class; }
                public List<Rule> rules() {
                    Rule.Help help = new Rule.Help("a", "b", "c", "d", "e");
                    return List.of(Rule.blocking("script/said", help), Rule.blocking("script/second", help));
                }
                public Gate create(Settings settings) {
                    return new Gate() {
                        public Judgement judge(GateContext context) throws java.io.IOException, InterruptedException {
                            Run run = context.run(Command.of(
                                    List.of("sh", "-c", settings.run()), context.workspace()));
                            run.errTail().lines().filter(line -> line.startsWith("conceal "))
                                    .forEach(line -> context.conceal(line.substring(8)));
                            List<Finding> findings = new ArrayList<>();
                            run.outTail().lines().forEach(line -> findings.add(new Finding(
                                    line.startsWith("second ") ? "script/second" : "script/said", line.split(" ")[0], line, Optional.empty(), Optional.empty(),
                                    Optional.empty(), List.of())));
                            return findings.isEmpty() && !run.exit().isSuccess()
                                    ? Judgement.notProven("the script failed: " + run.errTail(), "look at it")
                                    : new Judgement.Judged(1, findings, List.of(), List.of());
                        }
                        public Footprint footprint() {
                            List<String> tools = new ArrayList<>(settings.tools());
                            tools.add("sh");
                            return Footprint.running(tools);
                        }
                    };
                }
            }
            """.formatted(LOADS);

    private static byte @Nullable [] bytes;

    private ScriptPlugin() {}

    /** Writes the jar to a folder. */
    public static synchronized Path in(Path folder) throws IOException {
        if (bytes == null) {
            bytes = JarMaker.plugin("script-plugin")
                    .says("Gate-Types", "script")
                    .source("acme.Script", CODE)
                    .service("acme.Script")
                    .bytes();
        }
        return Files.write(Files.createDirectories(folder).resolve("script.jar"), bytes);
    }
}
