package dev.gatehouse.process;

import java.nio.charset.StandardCharsets;

/** The whole standard output of a command that ended by itself, with its exit code. */
public final class Captured {

    private final int exitCode;
    private final byte[] output;
    private final String errTail;

    Captured(int exitCode, byte[] output, String errTail) {
        this.exitCode = exitCode;
        this.output = output;
        this.errTail = errTail;
    }

    public int exitCode() {
        return exitCode;
    }

    /** Standard output; the array is the caller's. */
    public byte[] bytes() {
        return output;
    }

    /** Standard output as UTF-8, malformed bytes replaced. */
    public String text() {
        return new String(output, StandardCharsets.UTF_8);
    }

    /** The last 16 KiB of standard error. */
    public String errTail() {
        return errTail;
    }
}
