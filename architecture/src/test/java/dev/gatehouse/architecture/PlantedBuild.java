package dev.gatehouse.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** A copy of our parent pom and wrapper over modules written for a test, built by the JDK and caches of this run. */
final class PlantedBuild {
    private static final Pattern MODULES = Pattern.compile("<modules>.*?</modules>", Pattern.DOTALL);
    private static final long MINUTES = 10;

    private final Path root;
    private final List<String> modules = new ArrayList<>();

    record Outcome(int exit, String output) {}

    PlantedBuild(Path root) {
        this.root = root;
    }

    PlantedBuild module(String name, String dependencies, String source) throws IOException {
        Path sources = Files.createDirectories(root.resolve(name).resolve("src/main/java/planted"));
        String type = source.contains("class Good") ? "Good" : "Bad";
        Files.writeString(sources.resolve(type + ".java"), source);
        Files.writeString(sources.resolve("package-info.java"), """
                /** Planted. */
                @org.jspecify.annotations.NullMarked
                package planted;
                """);
        Files.writeString(root.resolve(name).resolve("pom.xml"), """
                <project xmlns="http://maven.apache.org/POM/4.0.0">
                  <modelVersion>4.0.0</modelVersion>
                  <parent>
                    <groupId>dev.gatehouse</groupId>
                    <artifactId>gatehouse</artifactId>
                    <version>0.1.0-SNAPSHOT</version>
                  </parent>
                  <artifactId>%s</artifactId>
                  <dependencies>%s</dependencies>
                </project>
                """.formatted(name, dependencies));
        modules.add("<module>" + name + "</module>");
        return this;
    }

    /** Runs {@code ./mvnw verify} over all modules, whichever fail. */
    Outcome verify() throws IOException, InterruptedException {
        String parent = Files.readString(Reactor.module("pom.xml"));
        String own = "<modules>" + String.join("", modules) + "</modules>";
        Files.writeString(root.resolve("pom.xml"), MODULES.matcher(parent).replaceFirst(own));
        Path settings = Files.createDirectories(root.resolve(".mvn/wrapper")).resolve("maven-wrapper.properties");
        Files.copy(Reactor.module(".mvn/wrapper/maven-wrapper.properties"), settings);

        Path log = root.resolve("build.log");
        Process build = maven(log).start();
        if (!build.waitFor(MINUTES, TimeUnit.MINUTES)) {
            build.descendants().forEach(ProcessHandle::destroyForcibly);
            build.destroyForcibly();
            throw new AssertionError("Not built within " + MINUTES + " minutes:\n" + Files.readString(log));
        }
        return new Outcome(build.exitValue(), Files.readString(log));
    }

    private ProcessBuilder maven(Path log) throws IOException {
        Path wrapper = Files.copy(Reactor.module("mvnw"), root.resolve("mvnw"));
        List<String> command = new ArrayList<>(List.of("sh", wrapper.toString(), "-B", "-ntp", "-fae", "verify"));
        String cache = System.getProperty("localRepository");
        if (cache != null) {
            command.add("-Dmaven.repo.local=" + cache);
        }
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(root.toFile()).redirectErrorStream(true);
        builder.redirectOutput(log.toFile());
        Map<String, String> environment = builder.environment();
        environment.keySet().removeAll(List.of("MAVEN_PROJECTBASEDIR", "MAVEN_BASEDIR", "MAVEN_CMD_LINE_ARGS"));
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        return builder;
    }
}
