package dev.gatehouse.worker;

import java.util.Optional;

/** What is heard of an attempt while it runs. All texts are untrusted. */
public sealed interface WorkerEvent {

    /**
     * The worker took the assignment.
     *
     * @param session the agent's, where it has one
     */
    record Began(Optional<String> session) implements WorkerEvent {}

    /** The worker is alive and says nothing else. */
    record Heartbeat() implements WorkerEvent {}

    /** The worker says what it is doing. */
    record Progress(String text) implements WorkerEvent {}

    /** What was spent so far in this attempt. */
    record Spent(Usage usage) implements WorkerEvent {}

    /** The provider behind the worker let something be known. */
    record Provider(ProviderSignal signal) implements WorkerEvent {}

    /** The agent asked whether it may use a tool, and was answered by policy. */
    record PermissionAsked(String tool, boolean granted) implements WorkerEvent {}

    /** The session to resume is gone; a new one was begun with the whole prompt. */
    record SessionLost(String session) implements WorkerEvent {}

    /** Something was said that has no place here, such as a result of an older epoch, and was ignored. */
    record Ignored(String what) implements WorkerEvent {}
}
