package dev.gatehouse.git;

import dev.gatehouse.process.Input;
import dev.gatehouse.submission.ObjectId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Makes a tree out of another one by an index of its own: no file is checked out. */
final class TreeEdits {
    private static final String USUAL_MODE = "100644";

    private final Places places;
    private final Git git;

    TreeEdits(Places places, Git git) {
        this.places = places;
        this.git = git;
    }

    /** See {@link GateRepository#edited}. */
    ObjectId applied(ObjectId tree, Map<String, Optional<String>> edits) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory(places.temporary(), "edits");
        try {
            Git index = git.over(folder, folder.resolve("index"));
            index.ask("read-tree", tree.hex());
            byte[] records = records(tree, edits).getBytes(StandardCharsets.ISO_8859_1);
            index.ask(Input.stream(new ByteArrayInputStream(records)), "update-index", "-z", "--index-info");
            return new ObjectId(index.ask("write-tree").text().strip());
        } finally {
            StateFiles.deleteTree(folder);
        }
    }

    private String records(ObjectId tree, Map<String, Optional<String>> edits)
            throws IOException, InterruptedException {
        Map<String, String> modes = new HashMap<>();
        Listing.of(git, tree).forEach(entry -> modes.put(entry.path(), entry.mode()));
        StringBuilder records = new StringBuilder();
        for (Map.Entry<String, Optional<String>> edit : edits.entrySet()) {
            String mode = modes.getOrDefault(edit.getKey(), USUAL_MODE);
            records.append(edit.getValue().isPresent() ? (mode.startsWith("100") ? mode : USUAL_MODE) : "0");
            records.append(' ')
                    .append(edit.getValue().isPresent() ? stored(edit.getValue().get()) : nothing(tree));
            records.append('\t').append(PathText.raw(edit.getKey())).append('\0');
        }
        return records.toString();
    }

    private String stored(String text) throws IOException, InterruptedException {
        return git.ask(Input.text(text), "hash-object", "-w", "--stdin").text().strip();
    }

    private static String nothing(ObjectId tree) {
        return "0".repeat(tree.hex().length());
    }
}
