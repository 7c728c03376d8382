package dev.gatehouse.maven;

import java.util.ArrayList;
import java.util.List;
import org.apache.maven.monitor.logging.DefaultLog;
import org.codehaus.plexus.logging.AbstractLogger;
import org.codehaus.plexus.logging.Logger;

/** A log of Maven that can be read. */
final class RecordingLog extends DefaultLog {
    private final Lines lines;

    RecordingLog() {
        this(new Lines());
    }

    private RecordingLog(Lines lines) {
        super(lines);
        this.lines = lines;
    }

    /** Level and text of each line. */
    List<String> lines() {
        return lines.written;
    }

    private static final class Lines extends AbstractLogger {
        private final List<String> written = new ArrayList<>();

        private Lines() {
            super(LEVEL_DEBUG, "recording");
        }

        @Override
        public void debug(String message, Throwable cause) {
            written.add("debug " + message);
        }

        @Override
        public void info(String message, Throwable cause) {
            written.add("info " + message);
        }

        @Override
        public void warn(String message, Throwable cause) {
            written.add("warn " + message);
        }

        @Override
        public void error(String message, Throwable cause) {
            written.add("error " + message);
        }

        @Override
        public void fatalError(String message, Throwable cause) {
            written.add("fatal " + message);
        }

        @Override
        public Logger getChildLogger(String name) {
            return this;
        }
    }
}
