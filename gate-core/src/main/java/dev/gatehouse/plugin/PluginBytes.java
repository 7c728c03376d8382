package dev.gatehouse.plugin;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.jar.Manifest;
import java.util.zip.ZipException;

/** A jar as it was read once: everything that is checked and loaded comes from these bytes. Safe for several threads. */
final class PluginBytes {
    private static final long LARGEST = 256L * 1024 * 1024;

    private final ZipIndex contents;
    private final PluginManifest manifest;
    private final FutureTask<String> digest;

    private PluginBytes(ZipIndex contents, PluginManifest manifest, byte[] bytes) {
        this.contents = contents;
        this.manifest = manifest;
        this.digest = new FutureTask<>(() -> sha256(bytes));
    }

    /** The entries. */
    ZipIndex contents() {
        return contents;
    }

    /** From the same bytes. */
    PluginManifest manifest() {
        return manifest;
    }

    /** Starts to compute the digest beside what the caller does meanwhile: a cold JVM takes 20 ms for a megabyte. */
    void hash() {
        Thread hasher = new Thread(digest, "gate-plugin-digest");
        hasher.setDaemon(true);
        hasher.start();
    }

    /** Of the whole jar. */
    String sha256() {
        digest.run(); // by this thread, unless another has begun
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return digest.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("a digest over bytes in memory failed", e);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** @throws PluginFault if it cannot be read or is no plugin */
    static PluginBytes of(Path jar) throws PluginFault {
        byte[] bytes = read(jar);
        try {
            ZipIndex contents = new ZipIndex(bytes);
            byte[] manifest = contents.read(PluginManifest.PATH).orElseThrow(PluginBytes::withoutManifest);
            return new PluginBytes(
                    contents,
                    PluginManifest.of(new Manifest(new ByteArrayInputStream(manifest)).getMainAttributes()),
                    bytes);
        } catch (ZipException e) {
            throw damaged(e);
        } catch (IOException e) {
            throw new PluginFault("its manifest cannot be parsed: " + e.getMessage(), "fetch it again");
        }
    }

    /** @throws PluginFault if it cannot be read */
    static String digest(Path jar) throws PluginFault {
        return sha256(read(jar));
    }

    static PluginFault damaged(ZipException e) {
        return new PluginFault(
                "it is not a jar that can be used: " + e.getMessage(), "fetch it again, or move it away");
    }

    static PluginFault withoutManifest() {
        return new PluginFault("it has no manifest", "if it is no plugin, move it away");
    }

    static PluginFault unreadable(Exception e) {
        return new PluginFault(
                "it cannot be read: " + e.getClass().getSimpleName() + ": " + e.getMessage(),
                "make it a regular file that you may read");
    }

    private static byte[] read(Path jar) throws PluginFault {
        try {
            long size = Files.size(jar);
            if (size > LARGEST) {
                throw new PluginFault("it has " + size + " bytes, more than " + LARGEST, "make it smaller");
            }
            return Files.readAllBytes(jar);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
