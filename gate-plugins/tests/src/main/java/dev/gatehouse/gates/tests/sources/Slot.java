package dev.gatehouse.gates.tests.sources;

import java.util.List;

/**
 * Where a failure can be put into a test so that it is the first thing that happens there.
 *
 * @param start offset of the place
 * @param end offset where {@code after} goes; the same as {@code start} where nothing does
 * @param before what goes to the start; {@code {fault}} in it stands for the statement that fails
 * @param after what goes to the end
 * @param faults statements that fail, at least one: first one that needs nothing but the language, then those that use
 *     what the source asserts with; {@code {token}} stands for what they say
 */
public record Slot(int start, int end, String before, String after, List<String> faults) {
    private static final String FAULT = "{fault}";
    private static final String TOKEN = "{token}";

    public Slot {
        faults = List.copyOf(faults);
    }

    static Slot at(int place, List<String> faults) {
        return at(place, " " + FAULT, faults);
    }

    static Slot at(int place, String before, List<String> faults) {
        return new Slot(place, place, before, "", faults);
    }

    /**
     * The text with a failure in it.
     *
     * @param text the source that the slot was found in
     * @param fault which of the faults; counted round
     * @param token letters and digits that the failure is to say
     */
    public String plant(String text, int fault, String token) {
        String statement = faults.get(Math.floorMod(fault, faults.size())).replace(TOKEN, token);
        return text.substring(0, start)
                + before.replace(FAULT, statement)
                + text.substring(start, end)
                + after
                + text.substring(end);
    }
}
