package dev.gatehouse.plugin;

import java.nio.file.Path;

/**
 * Which plugin it is, down to its bytes.
 *
 * @param id as its manifest says, or its file name where the manifest says nothing usable
 * @param version as its manifest says; empty where it says nothing usable
 * @param sha256 of the jar, lower-case hexadecimal; empty where the jar cannot be read
 * @param file the jar as it was found
 */
public record PluginIdentity(String id, String version, String sha256, Path file) {}
