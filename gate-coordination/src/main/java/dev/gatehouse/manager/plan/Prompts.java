package dev.gatehouse.manager.plan;

import java.io.IOException;

/** Gives the text of files that hold prompts. */
interface Prompts {
    /** @throws IOException if it cannot be read; the message says why, in a few words */
    String read(String file) throws IOException;

    /** Of a plan that may not name files. */
    static String none(String file) throws IOException {
        throw new IOException("a plan that an agent has made gives its prompts inline, not '" + file + "'");
    }
}
