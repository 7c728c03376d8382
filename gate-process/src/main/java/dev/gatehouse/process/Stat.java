package dev.gatehouse.process;

import org.jspecify.annotations.Nullable;

/** The line that Linux gives of a process in {@code /proc/PID/stat}. */
final class Stat {

    private static final int STATE = 3;
    private static final int SESSION = 6;
    private static final int FLAGS = 9;
    private static final int START = 22;
    private static final int CODE_START = 26;
    private static final int ENVIRONMENT_START = 50;
    private static final int ENVIRONMENT_END = 51;
    private static final long KERNEL_THREAD = 0x0020_0000;

    /** From the state on; the name before it may contain anything. */
    private final String[] fields;

    private Stat(String[] fields) {
        this.fields = fields;
    }

    /** Null when there is no such process. */
    static @Nullable Stat of(long pid) {
        String line = Procfs.readSmall("/proc/" + pid + "/stat");
        return line == null ? null : parse(line);
    }

    static @Nullable Stat parse(String line) {
        int name = line.lastIndexOf(')');
        return name < 0 ? null : new Stat(line.substring(name + 2).trim().split(" ", -1));
    }

    /** A zombie, or on its way to be one. */
    boolean isDead() {
        return field(STATE).equals("Z") || field(STATE).equals("X");
    }

    boolean isKernelThread() {
        return (number(FLAGS) & KERNEL_THREAD) != 0;
    }

    /**
     * Whether it was started with no environment at all, rather than having none at the moment. While Linux lays out a
     * new program (create_elf_tables), the environment's end stands at its start; where the code starts is noted last.
     */
    boolean hasEmptyEnvironment() {
        return number(CODE_START) != 0
                && number(ENVIRONMENT_END) != 0
                && number(ENVIRONMENT_START) == number(ENVIRONMENT_END);
    }

    /** The number of the process that led its session once; 0 for one outside of our PID namespace. */
    long session() {
        return number(SESSION);
    }

    /** When it started, in clock ticks since the boot. */
    long startTicks() {
        return number(START);
    }

    private long number(int field) {
        String text = field(field);
        if (text.startsWith("-")) {
            // Of a process that is being taken apart, some numbers are -1.
            return -1;
        }
        return text.isEmpty() ? 0 : Long.parseUnsignedLong(text);
    }

    /** Counted from 1, as the manual does. */
    private String field(int number) {
        int index = number - STATE;
        return index < fields.length ? fields[index] : "";
    }
}
