package dev.gatehouse.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.gatehouse.journal.jdbc.JournalOptions;
import dev.gatehouse.journal.jdbc.Journals;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectionTest {
    @TempDir
    private Path folder;

    private Journal journal;

    @BeforeEach
    void open() throws IOException {
        journal = Journals.open(folder.resolve("journal.db"), JournalOptions.defaults());
    }

    @AfterEach
    void close() throws IOException {
        journal.close();
    }

    @Test
    void aProjectionHasCaughtUpWhenItIsOpenAndWhenItIsTold() throws IOException {
        append(1, 2_500);
        Projection<String> last = Projection.open(journal, new Last(1));
        assertThat(last.state()).isEqualTo("event-2500 of 2500");
        assertThat(last.position()).isEqualTo(2_500);

        append(2_501, 2_502);
        assertThat(last.state()).isEqualTo("event-2500 of 2500");
        assertThat(last.catchUp()).isEqualTo("event-2502 of 2502");
    }

    @Test
    void theNextStartFoldsOnlyWhatCameAfterTheCheckpoint() throws IOException {
        append(1, 10);
        Projection.open(journal, new Last(1)).checkpoint();
        append(11, 13);

        Last fold = new Last(1);
        assertThat(Projection.open(journal, fold).state()).isEqualTo("event-13 of 13");
        assertThat(fold.applied).isEqualTo(3);
    }

    @Test
    void aFoldOfAnotherVersionBeginsAnewAndSoDoesARebuild() throws IOException {
        append(1, 10);
        Projection.open(journal, new Last(1)).checkpoint();

        Last changed = new Last(2);
        assertThat(Projection.open(journal, changed).state()).isEqualTo("event-10 of 10");
        assertThat(changed.applied).isEqualTo(10);
        Last same = new Last(1);
        assertThat(Projection.rebuild(journal, same).state()).isEqualTo("event-10 of 10");
        assertThat(same.applied).isEqualTo(10);
    }

    @Test
    void anEmptyJournalGivesTheEmptyState() throws IOException {
        Projection<String> empty = Projection.open(journal, new Last(1));
        assertThat(empty.state()).isEqualTo("none of 0");
        empty.checkpoint();
        assertThat(Projection.open(journal, new Last(1)).state()).isEqualTo("none of 0");
    }

    @Test
    void upcastersLeadFromTheFirstSchemaWithoutAGap() {
        assertThat(Upcasters.of(List.of(step(2), step(1)))).isNotNull();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Upcasters.of(List.of(step(2))))
                .withMessageContaining("moved");
        assertThatIllegalArgumentException().isThrownBy(() -> Upcasters.of(List.of(step(1), step(1))));
        assertThatIllegalArgumentException().isThrownBy(() -> Upcasters.of(List.of(step(1), step(3))));
    }

    private void append(int first, int last) throws IOException {
        for (int i = first; i <= last; i += Journal.EVENTS_AT_ONCE) {
            List<Event> events = IntStream.rangeClosed(i, Math.min(last, i + Journal.EVENTS_AT_ONCE - 1))
                    .mapToObj(n -> new Event("event-" + n, "happened", 1, "{}"))
                    .toList();
            journal.append("a", i - 1, events);
        }
    }

    private static Upcaster step(int from) {
        return new Upcaster() {
            @Override
            public String type() {
                return "moved";
            }

            @Override
            public int from() {
                return from;
            }

            @Override
            public String upcast(String data) {
                return data;
            }
        };
    }

    /** Says which event was the last, and of how many. */
    private static final class Last implements Fold<String> {
        private final int version;
        int applied;

        Last(int version) {
            this.version = version;
        }

        @Override
        public String name() {
            return "last";
        }

        @Override
        public int version() {
            return version;
        }

        @Override
        public String empty() {
            return "none of 0";
        }

        @Override
        public String apply(String state, Recorded event) {
            applied++;
            int count = Integer.parseInt(state.replaceFirst(".* of ", "")) + 1;
            return event.event().id() + " of " + count;
        }

        @Override
        public String encode(String state) {
            return state;
        }

        @Override
        public String decode(String data) {
            return data;
        }
    }
}
