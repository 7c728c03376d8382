package dev.gatehouse.plugin;

import java.nio.file.Path;

/**
 * Something wrong with a plugin or a folder of plugins. A problem does not stop other plugins from being used.
 *
 * @param file the jar or folder concerned
 * @param cause what is wrong, in one line
 * @param remedy what to do about it
 */
public record CatalogProblem(Path file, String cause, String remedy) {}
