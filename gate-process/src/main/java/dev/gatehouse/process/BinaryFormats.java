package dev.gatehouse.process;

import java.io.File;

/** Whether this kernel was taught further formats (binfmt_misc: emulators, Java, Wine), which only it can judge. */
final class BinaryFormats {

    private BinaryFormats() {}

    static boolean anyRegistered() {
        String[] names = new File("/proc/sys/fs/binfmt_misc").list();
        if (names == null) {
            return false;
        }
        for (String name : names) {
            if (!name.equals("register") && !name.equals("status")) {
                return true;
            }
        }
        return false;
    }
}
