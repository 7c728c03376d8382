package dev.gatehouse.cli.demo;

import dev.gatehouse.process.Captured;
import dev.gatehouse.process.Command;
import dev.gatehouse.process.Processes;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** The repository that the demo plays in: a Maven project of two files, and what a worker makes of it. */
final class DemoProject {
    private static final List<String> BASE = List.of(
            "pom.xml",
            "gate.yaml",
            "gitignore",
            "mvnw",
            ".mvn/wrapper/maven-wrapper.properties",
            "src/main/java/shop/Prices.java",
            "src/test/java/shop/PricesTest.java");
    private static final String PASTED = "src/main/resources/shop.properties";
    private static final String REPAIRED = "src/test/java/shop/PricesTest.java";
    private static final List<String> FIRST =
            List.of("src/main/java/shop/Prices.java", "src/test/java/shop/BulkTest.java", REPAIRED, PASTED);
    private static final List<String> SECOND = List.of("src/main/java/shop/Prices.java");

    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int VARIETY = 13;

    private final Path root;
    private final Map<String, String> environment;

    DemoProject(Path root, Map<String, String> environment) {
        this.root = root;
        this.environment = new HashMap<>(environment);
        this.environment.keySet().removeIf(name -> name.startsWith("GIT_"));
    }

    Path root() {
        return root;
    }

    /** The project as it is before the worker comes, committed on main. */
    void create() throws IOException, InterruptedException {
        Files.createDirectories(root);
        write("base", BASE);
        if (!root.resolve("mvnw").toFile().setExecutable(true)) {
            throw new IOException(root.resolve("mvnw") + " cannot be made executable");
        }
        git("init", "-q");
        git("symbolic-ref", "HEAD", "refs/heads/main");
        git("add", "-A");
        git("commit", "-q", "-m", "Prices, and the policy that work on them is judged by");
        git("checkout", "-q", "-b", "worker");
    }

    /** The worker's first attempt: a fault, a test that would have shown it switched off, and a token. */
    void firstAttempt() throws IOException {
        write("first", FIRST);
        Path pasted = root.resolve(PASTED);
        Files.writeString(pasted, Files.readString(pasted).replace("@token@", token()));
    }

    /** Its second one, without all that. */
    void secondAttempt() throws IOException {
        write("base", List.of(REPAIRED));
        write("second", SECOND);
        Files.delete(root.resolve(PASTED));
    }

    /** Of the shape of an AWS access key id; made up here, so that no scanner takes our sources for a leak. */
    private static String token() {
        Random random = new Random();
        StringBuilder token = new StringBuilder();
        while (token.chars().distinct().count() < VARIETY) {
            token.setLength(0);
            token.append("AKIA");
            random.ints(16, 0, BASE32.length()).forEach(i -> token.append(BASE32.charAt(i)));
        }
        return token.toString();
    }

    private void write(String from, List<String> files) throws IOException {
        for (String file : files) {
            Path target = root.resolve(file.equals("gitignore") ? ".gitignore" : file);
            Files.createDirectories(target.getParent());
            try (InputStream in = DemoProject.class.getResourceAsStream(from + "/" + file)) {
                if (in == null) {
                    throw new FileNotFoundException("the distribution lacks the demo's " + file);
                }
                Files.copy(in, target, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private void git(String... arguments) throws IOException, InterruptedException {
        List<String> argv = new ArrayList<>(List.of(
                "git",
                "-c",
                "user.name=Demo",
                "-c",
                "user.email=demo@localhost",
                "-c",
                "commit.gpgsign=false",
                "-c",
                "core.hooksPath=/dev/null"));
        argv.addAll(List.of(arguments));
        Captured captured = Processes.capture(Command.of(argv, root, environment));
        if (captured.exitCode() != 0) {
            throw new IOException("git " + arguments[0] + " failed: " + captured.errTail());
        }
    }
}
