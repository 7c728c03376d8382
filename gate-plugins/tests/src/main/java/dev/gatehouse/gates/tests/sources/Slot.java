package dev.gatehouse.gates.tests.sources;

/**
 * Where a failure can be put into a test so that it is the first thing that happens there.
 *
 * @param start offset of the place
 * @param end offset where {@code after} goes; the same as {@code start} where nothing does
 * @param before what goes to the start; {@code {token}} in it stands for what the failure says
 * @param after what goes to the end
 */
public record Slot(int start, int end, String before, String after) {
    private static final String TOKEN = "{token}";

    static Slot at(int place, String before) {
        return new Slot(place, place, before, "");
    }

    /**
     * The text with the failure in it.
     *
     * @param text the source that the slot was found in
     * @param token letters and digits that the failure is to say
     */
    public String plant(String text, String token) {
        return text.substring(0, start)
                + before.replace(TOKEN, token)
                + text.substring(start, end)
                + after
                + text.substring(end);
    }
}
