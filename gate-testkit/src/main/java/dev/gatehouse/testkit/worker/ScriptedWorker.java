package dev.gatehouse.testkit.worker;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A worker that does as its script says. Its arguments are the dialect that it speaks ({@code v1}, {@code plain} or
 * {@code claude}), then {@code --script FILE}, {@code --do 'DEED…'} for a deed in all attempts at all tasks, and whatever else is
 * meant for the dialect.
 *
 * <p>A script has lines {@code TASK ATTEMPT DEED…}, where {@code *} stands for all; what begins with {@code #} is passed over.
 * Deeds: {@code write PATH TEXT}, {@code append PATH TEXT}, {@code delete PATH} (in the work tree; {@code \n} in a text is a line
 * feed), {@code say TEXT}, {@code spend DOLLARS TOKENS}, {@code await PATH} (until somebody creates it), {@code wait} (until
 * cancelled), {@code answer TEXT}, {@code echo} (answers with the prompt),
 * {@code fail TEXT}, {@code block TEXT} and {@code misbehave NAME} with a name of
 * {@link Misbehaviour}. A worker whose deeds don't end its task says that it is done.
 */
public final class ScriptedWorker {

    private ScriptedWorker() {}

    /** The command line that starts one with this JDK, in about 0.2 s. */
    public static List<String> command(String dialect, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "-Xmx192m",
                "-cp",
                place().toString(),
                ScriptedWorker.class.getName(),
                dialect));
        command.addAll(List.of(arguments));
        return command;
    }

    private static Path place() {
        try {
            return Path.of(ScriptedWorker.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the class path has no place on the disk", e);
        }
    }

    /** Works until there is nothing more to do. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        List<String> given = List.of(arguments);
        List<Deed> script = script(given);
        Cancellations cancellations = new Cancellations();
        if (does(script, Misbehaviour.NEVER_READS_INPUT)) {
            ProcessMisdeeds.stay();
        }
        BufferedReader input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        Voice voice = voice(given, script, input, cancellations);
        for (Optional<Task> task; (task = voice.listen()).isPresent(); ) {
            new Shift(voice, cancellations, task.get()).work(script);
        }
    }

    private static Voice voice(
            List<String> given, List<Deed> script, BufferedReader input, Cancellations cancellations) {
        switch (given.get(0)) {
            case "plain":
                return new PlainVoice(input);
            case "claude":
                return new ClaudeVoice(input, given);
            case "v1":
                if (does(script, Misbehaviour.SPEAKS_BEFORE_HELLO)) {
                    Out.line("{\"type\":\"result\",\"task\":\"t\",\"epoch\":1,\"status\":\"completed\"}");
                }
                String version = does(script, Misbehaviour.WRONG_VERSION) ? "99" : "1";
                return new ProtocolVoice(input, version, cancellations);
            default:
                throw new IllegalArgumentException("a worker speaks v1, plain or claude, not " + given.get(0));
        }
    }

    private static boolean does(List<Deed> script, Misbehaviour misbehaviour) {
        return script.stream()
                .anyMatch(
                        deed -> deed.word(0).equals("misbehave") && deed.word(1).equals(misbehaviour.name()));
    }

    private static List<Deed> script(List<String> given) throws IOException {
        List<Deed> script = new ArrayList<>();
        for (int i = 1; i + 1 < given.size(); i++) {
            if (given.get(i).equals("--do")) {
                script.add(Deed.parse("* * " + given.get(++i)));
            } else if (given.get(i).equals("--script")) {
                for (String line : Files.readAllLines(Path.of(given.get(++i)))) {
                    if (!line.isBlank() && !line.startsWith("#")) {
                        script.add(Deed.parse(line));
                    }
                }
            }
        }
        return script;
    }
}
