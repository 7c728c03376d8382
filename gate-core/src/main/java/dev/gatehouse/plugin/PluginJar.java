package dev.gatehouse.plugin;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * A jar in a folder of plugins, known by its manifest so far. Its bytes are read when first asked for, and kept until forgotten.
 * For use by one thread at a time.
 */
final class PluginJar {
    private static final int LARGEST_MANIFEST = 1024 * 1024;

    private final Path file;
    private final String origin;
    private final @Nullable PluginManifest manifest;
    private final @Nullable PluginFault fault;
    private @Nullable PluginBytes bytes;

    private PluginJar(Path file, String origin, @Nullable PluginManifest manifest, @Nullable PluginFault fault) {
        this.file = file;
        this.origin = origin;
        this.manifest = manifest;
        this.fault = fault;
    }

    /** Reads the manifest and nothing else. A fault is kept, not thrown. */
    static PluginJar peek(Path file, String origin) {
        try {
            return new PluginJar(file, origin, manifest(file), null);
        } catch (PluginFault fault) {
            return new PluginJar(file, origin, null, fault);
        }
    }

    Path file() {
        return file;
    }

    String origin() {
        return origin;
    }

    boolean isBuiltIn() {
        return origin.equals(PluginListing.BUILT_IN);
    }

    /** What its manifest says, if that can be used. */
    Optional<PluginManifest> manifest() {
        return Optional.ofNullable(manifest);
    }

    /** Why its manifest cannot be used. */
    Optional<PluginFault> fault() {
        return Optional.ofNullable(fault);
    }

    boolean hasId(String id) {
        return manifest != null && manifest.id().equals(id);
    }

    List<String> gateTypes() {
        return manifest == null ? List.of() : manifest.gateTypes();
    }

    /** Who it is. Reads the whole jar. */
    PluginIdentity identity() throws PluginFault {
        PluginBytes read = bytes();
        return new PluginIdentity(read.manifest().id(), read.manifest().version(), read.sha256(), file);
    }

    /** Who it is, as far as can be told: for listings. */
    PluginIdentity identityAtBest() {
        try {
            return identity();
        } catch (PluginFault ignored) {
            return new PluginIdentity(
                    manifest().map(PluginManifest::id).orElse(file.getFileName().toString()),
                    manifest().map(PluginManifest::version).orElse(""),
                    digestAtBest(),
                    file);
        }
    }

    /** The jar in memory; the same one until {@link #forget}. */
    PluginBytes bytes() throws PluginFault {
        if (bytes == null) {
            PluginBytes read = PluginBytes.of(file);
            if (manifest == null || !read.manifest().isSameAs(manifest)) {
                throw new PluginFault("it changed while it was being read", "run again when nobody writes to it");
            }
            bytes = read;
        }
        return bytes;
    }

    /** Lets go of the bytes; whoever asks for them again reads, and checks, the file anew. */
    void forget() {
        bytes = null;
    }

    /** Its place for people. */
    @Override
    public String toString() {
        return manifest == null ? file.toString() : manifest.id() + " " + manifest.version() + " (" + file + ")";
    }

    private String digestAtBest() {
        try {
            return PluginBytes.digest(file);
        } catch (PluginFault unreadable) {
            return "";
        }
    }

    private static PluginManifest manifest(Path file) throws PluginFault {
        if (!Files.isRegularFile(file)) {
            throw new PluginFault("it is not a regular file", "move it away: a plugin is one jar");
        }
        if (!file.toString().toLowerCase(Locale.ROOT).endsWith(".jar")) {
            throw new PluginFault("it is a zip, and a plugin is one jar", "build the plugin as one shaded jar");
        }
        try (ZipFile jar = new ZipFile(file.toFile())) {
            @Nullable ZipEntry entry = jar.getEntry(PluginManifest.PATH);
            if (entry == null) {
                throw PluginBytes.withoutManifest();
            }
            try (InputStream in = jar.getInputStream(entry)) {
                return PluginManifest.of(parsed(in));
            }
        } catch (ZipException e) {
            throw PluginBytes.damaged(e);
        } catch (IOException | IllegalArgumentException e) {
            throw PluginBytes.unreadable(e);
        }
    }

    private static Attributes parsed(InputStream in) throws IOException {
        byte[] text = in.readNBytes(LARGEST_MANIFEST);
        return new Manifest(new ByteArrayInputStream(text)).getMainAttributes();
    }
}
