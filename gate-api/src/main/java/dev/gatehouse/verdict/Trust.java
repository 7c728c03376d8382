package dev.gatehouse.verdict;

/** Where the gates ran, and so how far a verdict can be trusted. See docs/threat-model.md. */
public enum Trust {
    /** In the worker's own tree: a preview, good among the co-operative. */
    IN_PLACE,
    /** In a checkout made by the gate, with a home and caches of its own. */
    CHECKOUT,
    /** Such a checkout, behind a sandbox. */
    SANDBOX
}
