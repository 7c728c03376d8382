package dev.gatehouse.process;

/** How closely a program is tied to this JVM, beyond the mark and the pipes by which every tree is found. */
public enum Grouping {

    /** Not at all: started directly, in the process group of this JVM. The cheapest start. */
    NONE,

    /**
     * The program leads a session, and so a process group, of its own, and the kernel kills it when this JVM dies, be it by
     * {@code kill -9}. Keys typed at a terminal reach it no longer, and whoever stays in the session is found even
     * without mark and pipe. Done by the system's own {@code setsid} and {@code setpriv}, each of which costs about half a
     * start; where one is missing (macOS and Windows have neither), its part is left out. The kernel's signal reaches
     * the program alone, not what that started: {@link RunRegistry} does.
     */
    SESSION
}
