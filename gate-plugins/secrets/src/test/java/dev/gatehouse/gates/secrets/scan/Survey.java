package dev.gatehouse.gates.secrets.scan;

import dev.gatehouse.gates.secrets.format.Randomness;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Looks through folders and prints what is found, for people who tune the formats, with the figures of the run:
 * {@code java -cp … dev.gatehouse.gates.secrets.scan.Survey FOLDER…}. Unlike the gate it shows the lines.
 */
final class Survey {
    private Survey() {}

    public static void main(String[] folders) throws IOException {
        List<Path> files = new ArrayList<>();
        for (String folder : folders) {
            try (Stream<Path> all = Files.walk(Path.of(folder))) {
                all.filter(Files::isRegularFile).sorted().forEach(files::add);
            }
        }
        Map<String, Integer> counts = new TreeMap<>();
        SecretScanner scanner = new SecretScanner(Randomness.USUAL);
        long bytes = 0;
        long start = System.nanoTime();
        for (Path file : files) {
            bytes += Files.size(file);
            try (InputStream in = Files.newInputStream(file)) {
                scanner.scan(in, found -> {
                    counts.merge(found.format().id(), 1, Integer::sum);
                    if (!Boolean.getBoolean("quiet")) {
                        System.out.println(
                                file + ":" + found.line() + " " + found.format().id() + " " + found.secret() + " | "
                                        + found.text().strip());
                    }
                });
            } catch (ExhaustedException e) {
                System.out.println(file + ": " + e.getMessage());
            }
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                "%d files, %.1f MB, %.2f s, %.0f MB/s, %s%n",
                files.size(), bytes / 1e6, seconds, bytes / 1e6 / seconds, counts);
    }
}
