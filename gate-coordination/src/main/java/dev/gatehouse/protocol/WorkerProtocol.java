package dev.gatehouse.protocol;

import java.util.List;

/** The worker protocol, version 1: one JSON object a line, in UTF-8. Described in docs/worker-protocol.md. */
public final class WorkerProtocol {

    /** The versions that this code speaks, best first. */
    public static final List<Integer> VERSIONS = List.of(1);

    /** The longest line that a worker may write, in bytes. */
    public static final int MAX_WORKER_LINE = 1024 * 1024;

    /** The longest line that a worker has to take, in bytes. */
    public static final int MAX_MANAGER_LINE = 8 * 1024 * 1024;

    private WorkerProtocol() {}
}
