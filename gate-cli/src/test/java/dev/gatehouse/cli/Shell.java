package dev.gatehouse.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Runs the command in this JVM, without plugins, in a folder and with a state of its own. */
final class Shell {
    final Path root;
    final Map<String, String> environment = new HashMap<>();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    Shell(Path root) throws IOException {
        this.root = root.toRealPath();
        environment.put("PATH", System.getenv("PATH"));
        environment.put("HOME", Files.createDirectories(root.resolve("home")).toString());
        environment.put("GATEHOUSE_STATE", root.resolve("state").toString());
        environment.put("GATEHOUSE_CWD", this.root.toString());
    }

    Shell at(Path folder) {
        environment.put("GATEHOUSE_CWD", folder.toString());
        return this;
    }

    int run(String... args) {
        out.reset();
        err.reset();
        return Main.run(args, terminal(), Surroundings.of(environment));
    }

    Context context() {
        Surroundings surroundings = Surroundings.of(environment);
        return new Context(terminal(), surroundings, Distribution.of(surroundings));
    }

    private Terminal terminal() {
        return new Terminal(stream(out), stream(err), false);
    }

    String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
