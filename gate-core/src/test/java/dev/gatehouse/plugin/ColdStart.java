package dev.gatehouse.plugin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/**
 * Measures a cold catalog; not a test. {@code make FOLDER} writes ten plugins of about 300 KB; {@code run FOLDER N}
 * opens the catalog and resolves N gate types, in a JVM that has done nothing else, and prints milliseconds.
 */
final class ColdStart {
    private ColdStart() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[1]);
        if (arguments[0].equals("make")) {
            make(folder);
        } else {
            run(folder, Integer.parseInt(arguments[2]));
        }
    }

    private static void make(Path folder) throws IOException {
        Random random = new Random(1);
        for (int i = 0; i < 10; i++) {
            JarMaker jar = JarMaker.providing("gate" + i);
            for (int j = 0; j < 100; j++) {
                byte[] ballast = new byte[3000];
                random.nextBytes(ballast);
                jar.entry("lib/Class" + j + ".class", ballast);
            }
            jar.in(folder);
        }
    }

    private static void run(Path folder, int count) throws IOException {
        long start = System.nanoTime();
        try (Catalog catalog = PluginCatalog.open(new CatalogSources(List.of(folder), List.of()), List.of())) {
            long opened = System.nanoTime();
            for (int i = 0; i < count; i++) {
                if (!(catalog.resolve("gate" + i) instanceof Resolution.Found)) {
                    throw new IOException(catalog.resolve("gate" + i) + " in "
                            + Files.list(folder).toList());
                }
            }
            long resolved = System.nanoTime();
            System.out.println(
                    "open " + (opened - start) / 1_000_000.0 + " resolve " + (resolved - opened) / 1_000_000.0);
        }
    }
}
