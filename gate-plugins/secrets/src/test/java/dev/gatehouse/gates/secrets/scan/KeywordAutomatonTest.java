package dev.gatehouse.gates.secrets.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class KeywordAutomatonTest {
    private static final List<String> WORDS = List.of("aba", "abab", "bab", "Cab", "ccc", "cabab", "b-b", "abcabcabc");

    /** Hits of the automaton, read in two parts. */
    private static TreeSet<String> hits(String text, int cut) {
        KeywordAutomaton automaton = new KeywordAutomaton(WORDS);
        KeywordAutomaton.Cursor cursor = automaton.cursor();
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        TreeSet<String> hits = new TreeSet<>();
        for (int to : new int[] {cut, bytes.length}) {
            while (cursor.advance(bytes, to)) {
                for (int word : cursor.words()) {
                    hits.add((cursor.position() - automaton.length(word)) + " " + word);
                }
            }
        }
        return hits;
    }

    private static TreeSet<String> expected(String text) {
        TreeSet<String> hits = new TreeSet<>();
        for (int word = 0; word < WORDS.size(); word++) {
            String lower = WORDS.get(word).toLowerCase(Locale.ROOT);
            for (int at = text.toLowerCase(Locale.ROOT).indexOf(lower); at >= 0; ) {
                hits.add(at + " " + word);
                at = text.toLowerCase(Locale.ROOT).indexOf(lower, at + 1);
            }
        }
        return hits;
    }

    @Test
    void findsWhatASlowSearchFinds() {
        Random random = new Random(7);
        for (int round = 0; round < 3_000; round++) {
            StringBuilder text = new StringBuilder();
            random.ints(random.nextInt(60), 0, 9).forEach(i -> text.append("abcABC-x\u00ff".charAt(i)));
            int cut = text.isEmpty() ? 0 : random.nextInt(text.length());

            assertThat(hits(text.toString(), cut))
                    .as("%s, cut at %d", text, cut)
                    .isEqualTo(expected(text.toString()));
        }
    }
}
