package dev.gatehouse.maven;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The command line of the runner.
 *
 * @param java that runs it
 * @param javaVersion its feature number
 */
record RunnerCommand(Path java, int javaVersion) {
    private static final String MAIN = "dev.gatehouse.cli.Main";
    private static final int FIRST_TO_WARN_OF_NATIVE_CODE = 24;

    /** With the Java that runs this Maven. */
    static RunnerCommand ofThisJava() {
        return new RunnerCommand(
                Path.of(System.getProperty("java.home"), "bin", "java"),
                Runtime.version().feature());
    }

    /** Program and arguments of a check. */
    List<String> check(RunnerJars jars, CheckOptions options, Reports reports) {
        List<String> argv = new ArrayList<>(List.of(
                java.toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xms24m",
                "-Xmx512m",
                "-Xss1m",
                "-XX:-UsePerfData"));
        if (javaVersion >= FIRST_TO_WARN_OF_NATIVE_CODE) {
            argv.add("--enable-native-access=ALL-UNNAMED");
        }
        argv.add("-Dgatehouse.plugins=" + joined(jars.gates()));
        argv.addAll(List.of("-cp", joined(jars.classPath()), MAIN, "check"));
        argv.addAll(options.arguments());
        argv.add("--report=json=" + reports.verdict());
        argv.add("--report=human=" + reports.text());
        return argv;
    }

    private static String joined(List<Path> paths) {
        return paths.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }
}
