package dev.gatehouse.git;

import dev.gatehouse.submission.ObjectId;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A tree in our repository; listed at the first use. */
final class StoredTree implements TreeContent {
    private final Git git;
    private final ObjectId treeish;
    private final BlobReader blobs;
    private @Nullable Map<String, ObjectId> files;

    StoredTree(Git git, ObjectId treeish) {
        this.git = git;
        this.treeish = treeish;
        this.blobs = new BlobReader(git);
    }

    @Override
    public Optional<InputStream> open(String path) throws IOException {
        ObjectId object = files().get(path);
        return object == null ? Optional.empty() : Optional.of(blobs.open(object));
    }

    @Override
    public List<String> paths() throws IOException {
        return List.copyOf(files().keySet());
    }

    private synchronized Map<String, ObjectId> files() throws IOException {
        if (files == null) {
            try {
                Map<String, ObjectId> listed = new LinkedHashMap<>();
                for (TreeEntry entry : Listing.of(git, treeish)) {
                    if (entry.mode().startsWith("100")) {
                        listed.put(entry.path(), entry.object());
                    }
                }
                files = listed;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException("interrupted while the tree was listed");
            }
        }
        return files;
    }

    @Override
    public void close() {
        blobs.close();
    }
}
