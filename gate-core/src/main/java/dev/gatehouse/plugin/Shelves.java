package dev.gatehouse.plugin;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The places of plugins, looked through once. */
final class Shelves {
    private final CatalogSources sources;
    private final List<PluginJar> jars = new ArrayList<>();
    private final List<CatalogProblem> problems = new ArrayList<>();

    Shelves(CatalogSources sources) {
        this.sources = sources;
        sources.builtIn().forEach(this::builtIn);
        sources.thirdParty().forEach(this::thirdParty);
    }

    /** All jars, by origin, folder and file name. */
    List<PluginJar> jars() {
        return jars;
    }

    /** Folders that could not be looked through. */
    List<CatalogProblem> problems() {
        return problems;
    }

    /** Says that a pinned plugin lies in none of the folders. */
    CatalogProblem absent(PluginPin pin) {
        List<Path> folders = sources.thirdParty().isEmpty() ? sources.builtIn() : sources.thirdParty();
        return new CatalogProblem(
                folders.isEmpty() ? Path.of("") : folders.get(0),
                "the policy pins plugin " + pin.id() + " " + pin.version() + ", which is not there",
                "put its jar into " + folders + ", or remove the pin from gate.yaml");
    }

    private void builtIn(Path folder) {
        int before = jars.size();
        look(folder, PluginListing.BUILT_IN);
        if (jars.size() == before
                && problems.stream().noneMatch(problem -> problem.file().equals(folder))) {
            problems.add(new CatalogProblem(
                    folder, "there is no plugin in this folder of the distribution", "install Gatehouse again"));
        }
    }

    private void thirdParty(Path folder) {
        if (Files.exists(folder)) {
            look(folder, PluginListing.THIRD_PARTY);
        }
    }

    private void look(Path place, String origin) {
        if (Files.isRegularFile(place) && place.toString().endsWith(".jar")) {
            jars.add(PluginJar.peek(place, origin));
        } else {
            lookThrough(place, origin);
        }
    }

    private void lookThrough(Path folder, String origin) {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, "*.{jar,JAR,zip}")) {
            entries.forEach(files::add);
        } catch (DirectoryIteratorException | IOException e) {
            problems.add(new CatalogProblem(
                    folder,
                    "the folder of plugins cannot be read: " + e.getClass().getSimpleName() + ": " + e.getMessage(),
                    "make it a folder that you may read"));
        }
        files.stream().sorted().map(file -> PluginJar.peek(file, origin)).forEach(jars::add);
    }
}
