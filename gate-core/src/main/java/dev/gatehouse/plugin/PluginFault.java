package dev.gatehouse.plugin;

/** A plugin cannot be used: why and what to do, both in one line and safe to show. */
final class PluginFault extends Exception {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 400;

    private final String remedy;

    PluginFault(String cause, String remedy) {
        super(oneLine(cause));
        this.remedy = oneLine(remedy);
    }

    String reason() {
        return String.valueOf(getMessage());
    }

    String remedy() {
        return remedy;
    }

    /** This fault, saying which jar it is about. */
    PluginFault of(PluginJar jar) {
        return new PluginFault(jar + ": " + reason(), remedy);
    }

    /** Texts come from jars of strangers: no line breaks, no escape sequences, no essays. */
    private static String oneLine(String text) {
        String clean =
                text.replaceAll("[\\p{Cntrl}\\p{Cf}\\u2028\\u2029]+", " ").strip();
        return clean.length() <= LONGEST ? clean : clean.substring(0, LONGEST - 1) + "…";
    }
}
