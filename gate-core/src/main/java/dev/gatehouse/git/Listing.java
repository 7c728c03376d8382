package dev.gatehouse.git;

import dev.gatehouse.process.Input;
import dev.gatehouse.submission.ObjectId;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** Lists trees. */
final class Listing {
    private Listing() {}

    /** Everything below the folders of a commit or tree, with raw paths turned into text. */
    static List<TreeEntry> of(Git git, ObjectId treeish) throws IOException, InterruptedException {
        return git.stream(Input.none(), Listing::read, "ls-tree", "-r", "-z", "--full-tree", treeish.hex());
    }

    private static List<TreeEntry> read(InputStream in) throws IOException {
        NulFields fields = new NulFields(in);
        List<TreeEntry> entries = new ArrayList<>();
        for (String line = fields.next(); line != null; line = fields.next()) {
            int tab = line.indexOf('\t');
            String[] words = line.substring(0, tab).split(" ", -1);
            entries.add(new TreeEntry(words[0], new ObjectId(words[2]), PathText.text(line.substring(tab + 1))));
        }
        return entries;
    }
}
