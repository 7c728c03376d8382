package dev.gatehouse.gates.secrets.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.gates.secrets.format.Randomness;
import dev.gatehouse.gates.secrets.scan.SecretScanner;
import dev.gatehouse.gates.secrets.scan.Sighting;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** How much of the corpus the scanner tells apart. The figures stand in docs/gates/secrets.md. */
class CorpusTest {
    private static final Path DOCUMENT = Path.of("../../docs/gates/secrets.md");

    private final SecretScanner scanner = new SecretScanner(Randomness.USUAL);
    private final List<String> rows = new ArrayList<>();
    private final List<String> misses = new ArrayList<>();
    private int found;
    private int secrets;
    private int wrong;
    private int lookAlikes;

    @Test
    void nearlyAllSecretsAreFoundAndNearlyNothingElse() throws Exception {
        int formats =
                (int) Corpus.tokens().stream().map(Sample::rule).distinct().count();
        secrets("tokens of " + formats + " formats", Corpus.tokens());
        secrets("secrets known by their surroundings", Corpus.named("lines.txt"));
        secrets("the same, never used for tuning", Corpus.named("held-out-lines.txt"));
        secrets("private keys", Corpus.privateKeys());
        lookAlikes(Corpus.lookAlikes());
        String table = table();
        System.out.println("Corpus of the secrets gate:\n" + table);

        double recall = (double) found / secrets;
        double precision = (double) found / (found + wrong);
        assertThat(secrets).isGreaterThanOrEqualTo(200);
        assertThat(lookAlikes).isGreaterThanOrEqualTo(300);
        assertThat(recall).as("recall; missed: %s", misses).isGreaterThanOrEqualTo(0.97);
        assertThat(precision).as("precision; wrong: %s", misses).isGreaterThanOrEqualTo(0.97);
        assertThat(Files.readString(DOCUMENT)).as("the table of %s", DOCUMENT).contains(table);
    }

    @Test
    void whatIsMissedOrWrongIsNamed() throws Exception {
        secrets("", List.of(new Sample("aws-access-key", "nothing", "nothing of the kind")));
        lookAlikes(List.of(new Sample("", "", "token = \"" + new Template(3).expand("{b62:40}") + "\"")));

        assertThat(found).isZero();
        assertThat(wrong).isEqualTo(1);
        assertThat(misses).hasSize(2);
    }

    private void secrets(String what, List<Sample> samples) throws IOException {
        int before = found;
        for (Sample sample : samples) {
            boolean hit = scan(sample).stream()
                    .anyMatch(each -> each.format().id().equals(sample.rule())
                            && each.conceal().stream()
                                    .anyMatch(part -> part.contains(sample.secret())
                                            || sample.secret().contains(part)));
            found += hit ? 1 : 0;
            if (!hit) {
                misses.add("missed " + sample.rule() + ": " + sample.text());
            }
        }
        secrets += samples.size();
        rows.add(row(what, samples.size(), found - before));
    }

    private void lookAlikes(List<Sample> samples) throws IOException {
        for (Sample sample : samples) {
            List<Sighting> sightings = scan(sample);
            wrong += sightings.isEmpty() ? 0 : 1;
            sightings.forEach(each -> misses.add("wrongly " + each.format().id() + ": " + sample.text()));
        }
        lookAlikes += samples.size();
        rows.add(row("look-alikes", samples.size(), wrong));
    }

    private List<Sighting> scan(Sample sample) throws IOException {
        List<Sighting> sightings = new ArrayList<>();
        scanner.scan(new ByteArrayInputStream(sample.text().getBytes(StandardCharsets.UTF_8)), sightings::add);
        return sightings;
    }

    private String table() {
        return "| corpus | texts | found |\n|---|---|---|\n" + String.join("\n", rows) + "\n\nRecall "
                + percent(found, secrets) + ", precision " + percent(found, found + wrong) + ".\n";
    }

    private static String row(String what, int texts, int found) {
        return "| " + what + " | " + texts + " | " + found + " |";
    }

    private static String percent(int part, int all) {
        return String.format(Locale.ROOT, "%.1f %%", 100.0 * part / all);
    }
}
