package dev.gatehouse.gates.reports;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the reports that a run made. Links are not followed, so nothing outside the root is found. Remembers what was
 * there before, because a time stamp alone can be had for a {@code touch}.
 */
public final class ReportSearch {
    private static final int MOST = 50_000;
    private static final Duration CLOCK_SKEW = Duration.ofSeconds(2);
    private static final Set<String> SKIPPED = Set.of(".git", "node_modules");

    private final List<Area> areas;
    private final Map<String, Stamp> before = new HashMap<>();

    private ReportSearch(List<Area> areas) {
        this.areas = List.copyOf(areas);
    }

    /**
     * A folder to search.
     *
     * @param root where it is; need not exist
     * @param prefix what the paths of its reports start with
     * @param globs over paths relative to it
     */
    record Area(Path root, String prefix, List<Glob> globs) {
        Area {
            globs = List.copyOf(globs);
        }

        private String relative(Path path) {
            return root.relativize(path).toString().replace('\\', '/');
        }
    }

    /** A search for the reports of a run that is about to start. */
    public static ReportSearch beforeRun(Path root, List<Glob> globs) throws IOException {
        return beforeRun(List.of(new Area(root, "", globs)));
    }

    static ReportSearch beforeRun(List<Area> areas) throws IOException {
        ReportSearch search = new ReportSearch(areas);
        for (ReportFile file : search.matching()) {
            search.before.put(file.path(), Stamp.of(file.file()));
        }
        return search;
    }

    /** A search for the reports of a run that somebody else made. */
    public static ReportSearch afterRun(Path root, List<Glob> globs) {
        return new ReportSearch(List.of(new Area(root, "", globs)));
    }

    /**
     * What is there now.
     *
     * @param since when the run started
     * @param tracked paths of the judged tree: a report that was handed in is not evidence
     */
    public Found since(Instant since, Set<String> tracked) throws IOException {
        Found found = new Found(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        Instant end = Instant.now().plus(CLOCK_SKEW);
        for (ReportFile file : matching()) {
            listFor(file, found, since.minus(CLOCK_SKEW), end, tracked).add(file);
        }
        return found;
    }

    private List<ReportFile> listFor(ReportFile file, Found found, Instant start, Instant end, Set<String> tracked)
            throws IOException {
        if (tracked.contains(file.path())) {
            return found.tracked();
        }
        Stamp now = Stamp.of(file.file());
        if (!now.regular()) {
            return found.irregular();
        }
        boolean made = now.writtenBetween(start, end) && !now.equals(before.get(file.path()));
        return made ? found.fresh() : found.stale();
    }

    private List<ReportFile> matching() throws IOException {
        List<ReportFile> files = new ArrayList<>();
        for (Area area : areas) {
            if (!area.globs().isEmpty()) {
                Files.walkFileTree(area.root(), new Walk(area, files));
            }
        }
        files.sort(Comparator.comparing(ReportFile::path));
        return files;
    }

    /**
     * Reports by what they are good for.
     *
     * @param fresh regular files that the run wrote
     * @param stale older than the run, untouched by it, or dated in the future
     * @param tracked part of the judged tree
     * @param irregular links, pipes, folders of that name
     */
    public record Found(
            List<ReportFile> fresh, List<ReportFile> stale, List<ReportFile> tracked, List<ReportFile> irregular) {
        /** Whether no pattern matched anything. */
        public boolean isEmpty() {
            return fresh.isEmpty() && stale.isEmpty() && tracked.isEmpty() && irregular.isEmpty();
        }
    }

    private final class Walk extends SimpleFileVisitor<Path> {
        private final Area area;
        private final List<Glob> globs;
        private final List<ReportFile> files;

        Walk(Area area, List<ReportFile> files) {
            this.area = area;
            this.globs = area.globs();
            this.files = files;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            String path = area.relative(folder);
            String name = String.valueOf(folder.getFileName());
            boolean skipped = SKIPPED.contains(name) && globs.stream().noneMatch(glob -> glob.mentions(name));
            boolean reached = globs.stream().anyMatch(glob -> glob.reaches(path));
            return path.isEmpty() || reached && !skipped ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            String path = area.relative(file);
            if (globs.stream().anyMatch(glob -> glob.matches(path))) {
                files.add(new ReportFile(file, area.prefix() + path));
            }
            return files.size() < MOST ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
        }

        /** A file that vanished or a folder that may not be read holds no report for us. */
        @Override
        public FileVisitResult visitFileFailed(Path file, IOException fault) {
            return FileVisitResult.CONTINUE;
        }
    }
}
