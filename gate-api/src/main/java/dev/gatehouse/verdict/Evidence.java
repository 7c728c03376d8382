package dev.gatehouse.verdict;

import java.nio.file.Path;

/**
 * A file that backs a judgement: a full log, a report.
 *
 * @param name short name, such as {@code log}
 * @param mediaType such as {@code text/plain}
 * @param file absolute path outside the judged tree
 */
public record Evidence(String name, String mediaType, Path file) {}
