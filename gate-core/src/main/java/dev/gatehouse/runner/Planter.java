package dev.gatehouse.runner;

import dev.gatehouse.gate.Defect;
import dev.gatehouse.gate.Planting;
import dev.gatehouse.git.GateRepository;
import dev.gatehouse.git.RepositoryProblem;
import dev.gatehouse.submission.Content;
import dev.gatehouse.submission.ObjectId;
import dev.gatehouse.submission.PathGlobs;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Plants defects in a tree: within the gate's repository, so nothing is written to a disk that anybody works on.
 *
 * @param repository that holds the tree
 * @param tree without a defect
 */
record Planter(GateRepository repository, ObjectId tree) {
    /** Git would leave such a path out without a word. */
    private static final Pattern UNHOLDABLE =
            Pattern.compile("(?i)(?:^|/)(?:|\\.|\\.\\.|\\.git|git~\\d+)(?:/|$)|\\x00");

    /**
     * What planting came to.
     *
     * @param tree with the defect; empty when it could not be planted
     * @param refusal why not
     */
    record Planted(Optional<ObjectId> tree, String refusal) {}

    /** @param places where a change would have the gate asked */
    Planted plant(Defect defect, Content content, PathGlobs places, PathGlobs hidden)
            throws IOException, InterruptedException {
        try {
            Planting planting = Foreign.call(() -> defect.plant(new Bed(content, places, hidden)));
            return planting instanceof Planting.Edits edits ? planted(edits) : refused(planting);
        } catch (ForeignFault e) {
            return new Planted(Optional.empty(), String.valueOf(e.getMessage()));
        } catch (RepositoryProblem e) {
            return new Planted(Optional.empty(), "no tree can hold it: " + e.why());
        }
    }

    private static Planted refused(Planting planting) {
        return new Planted(
                Optional.empty(),
                planting instanceof Planting.Impossible impossible ? impossible.reason() : "the gate type is faulty");
    }

    private Planted planted(Planting.Edits edits) throws IOException, InterruptedException {
        Optional<String> impossible = edits.edits().stream()
                .map(Planting.Edit::path)
                .filter(path -> UNHOLDABLE.matcher(path).find())
                .findFirst();
        if (impossible.isPresent()) {
            return new Planted(Optional.empty(), "no tree can hold the path " + impossible.get());
        }
        Map<String, Optional<String>> files = new LinkedHashMap<>();
        edits.edits().forEach(edit -> files.put(edit.path(), edit.text()));
        ObjectId changed = repository.edited(tree, files);
        return changed.equals(tree)
                ? new Planted(Optional.empty(), "the tree is as the defect would have it already")
                : new Planted(Optional.of(changed), "");
    }

    /** The tree, of which only some places are offered. */
    private record Bed(Content content, PathGlobs places, PathGlobs hidden) implements Content {
        @Override
        public Optional<InputStream> open(String path) throws IOException {
            return content.open(path);
        }

        @Override
        public List<String> paths() throws IOException {
            return content.paths().stream()
                    .filter(path -> places.matches(path) && !hidden.matches(path))
                    .toList();
        }
    }
}
