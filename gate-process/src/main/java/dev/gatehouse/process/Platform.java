package dev.gatehouse.process;

import java.io.File;
import java.util.Locale;

/** The families of systems that differ in how they start programs. */
enum Platform {
    LINUX,
    MACOS,
    WINDOWS;

    static final Platform CURRENT = of(System.getProperty("os.name", ""), File.separatorChar);

    /** Whatever else is like Unix is taken for the one that most are like. */
    static Platform of(String name, char separator) {
        if (separator == '\\') {
            return WINDOWS;
        }
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.startsWith("mac") || lower.startsWith("darwin") ? MACOS : LINUX;
    }
}
