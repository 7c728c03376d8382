package dev.gatehouse.plugin;

import dev.gatehouse.gate.GateType;

/** What the catalog answers to the name of a gate type. */
public sealed interface Resolution {

    /**
     * The gate type, loaded.
     *
     * <p>Whoever calls it, or a gate that it made, sets the thread's context class loader to {@code
     * type.getClass().getClassLoader()} for the time of the call: libraries inside the plugin look for their services
     * there, and would find the host's otherwise. Threads that ran a plugin are not to be reused: thread-locals of its
     * libraries keep its class loader alive.
     *
     * @param type made once; the same for each that asks, so it has no state
     * @param plugin where it comes from; part of what a judgement is cached by
     */
    record Found(GateType<?> type, PluginIdentity plugin) implements Resolution {}

    /**
     * There is none that may be used.
     *
     * @param cause why, in one line
     * @param remedy what to do about it
     */
    record Missing(String cause, String remedy) implements Resolution {}
}
