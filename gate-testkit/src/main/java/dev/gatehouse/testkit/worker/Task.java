package dev.gatehouse.testkit.worker;

import java.nio.file.Path;

/**
 * What a worker was given to do.
 *
 * @param session to resume, empty for none
 */
record Task(String id, int attempt, long epoch, String prompt, String session, Path directory, Path temp) {}
