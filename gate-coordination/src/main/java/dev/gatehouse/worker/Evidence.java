package dev.gatehouse.worker;

import java.nio.file.Path;

/**
 * What an attempt leaves to be looked at.
 *
 * @param transcript what was said both ways, as it was said; of a plain command the same file as {@code log}
 * @param log both output streams of the process as they came; of a long-lived worker all that it wrote in its life
 * @param tail the end of standard error, or of standard output when that is empty. Untrusted
 */
public record Evidence(Path transcript, Path log, String tail) {}
