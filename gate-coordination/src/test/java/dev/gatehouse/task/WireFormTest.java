package dev.gatehouse.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.journal.Event;
import dev.gatehouse.journal.Recorded;
import dev.gatehouse.task.EventForms.Told;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The files in {@code events} are what journals hold: what changes here needs a new schema version and an upcaster. */
class WireFormTest {
    private static final Path EVENTS = Path.of("src/test/resources/dev/gatehouse/task/events");

    @Test
    void everyKindHasASampleOfItsOwn() {
        List<EventKind> kinds = Samples.events().stream().map(TaskEvent::kind).toList();

        assertThat(kinds).containsExactly(EventKind.values());
    }

    static Stream<RunEvent> runEvents() {
        return Stream.of(
                new RunEvent.Planned(RunTest.SPEC),
                new RunEvent.Approved("ada"),
                new RunEvent.Started("host/4711@2026-01-02T03:04:05Z"),
                new RunEvent.Resumed("host/4712@2026-01-02T04:04:05Z", Duration.ofMinutes(20)),
                new RunEvent.Ended(RunEvent.Ending.INCOMPLETE, "1 dead letter"));
    }

    @ParameterizedTest
    @EnumSource(EventKind.class)
    void anEventOfATaskIsWrittenAsItAlwaysWas(EventKind kind) throws IOException {
        pinned(TaskForms.ALL, Samples.event(kind));
    }

    @ParameterizedTest
    @MethodSource("runEvents")
    void anEventOfARunIsWrittenAsItAlwaysWas(RunEvent event) throws IOException {
        pinned(RunForms.ALL, event);
    }

    private static <E> void pinned(EventForms<E> forms, E sample) throws IOException {
        Event event = forms.encode("id", sample, Samples.T0);
        Path file = EVENTS.resolve(event.type() + ".v" + event.schema() + ".json");
        if (Boolean.getBoolean("golden.rewrite")) {
            Files.writeString(file, event.data() + "\n");
        }
        assertThat(event.data() + "\n").isEqualTo(Files.readString(file));
        assertThat(forms.decode(recorded(event.type(), 1, Files.readString(file))))
                .isEqualTo(new Told<>(sample, Samples.T0));
    }

    @Test
    void noFileIsWithoutItsEvent() throws IOException {
        List<String> wires = new ArrayList<>(
                Arrays.stream(EventKind.values()).map(EventKind::wire).toList());
        wires.addAll(List.of("run-planned", "run-approved", "run-started", "run-resumed", "run-ended"));
        try (Stream<Path> files = Files.list(EVENTS)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(
                            wires.stream().map(wire -> wire + ".v1.json").toList());
        }
    }

    @Test
    void whatANewerWriterHasAddedIsIgnored() {
        String data = "{\"at\":\"2026-01-02T03:04:05Z\",\"epoch\":7,\"colour\":{\"deep\":[1]}}";

        assertThat(TaskForms.ALL.decode(recorded("attempt-started", 1, data)).event())
                .isEqualTo(new TaskEvent.Started(7));
    }

    @Test
    void anEventThatCannotBeReadIsNamedWithItsPlace() {
        assertThatThrownBy(() -> TaskForms.ALL.decode(recorded("attempt-started", 2, "{}")))
                .isInstanceOf(UnreadableEventException.class)
                .hasMessage("cannot read event 3 of task/r1/parser (attempt-started): schema 2 is newer than 1, the"
                        + " newest known. Was the journal written by a newer version? Then use that one.");
        assertThatThrownBy(() -> TaskForms.ALL.decode(recorded("task-painted", 1, "{}")))
                .hasMessageContaining("no event of that type is known");
        assertThatThrownBy(() -> TaskForms.ALL.decode(recorded("attempt-started", 1, "{\"epoch\":\"7\"}")))
                .hasMessageContaining("'epoch' is not a whole number");
        assertThatThrownBy(() -> TaskForms.ALL.decode(recorded("attempt-started", 1, "{\"epoch\":1.5}")))
                .hasMessageContaining("'epoch' is not a whole number");
        assertThatThrownBy(() -> TaskForms.ALL.decode(recorded("attempt-started", 1, "[")))
                .hasMessageContaining("no JSON");
        assertThatThrownBy(() -> TaskForms.ALL.decode(recorded("attempt-started", 1, "{\"epoch\":1}")))
                .hasMessageContaining("'at' is not a time");
    }

    @ParameterizedTest
    @EnumSource(TaskState.class)
    void aTaskSurvivesASnapshot(TaskState state) {
        Task task = Samples.in(state);

        assertThat(TaskText.read(TaskText.write(task))).isEqualTo(task);
    }

    static Recorded recorded(String type, int schema, String data) {
        return new Recorded(9, "task/r1/parser", 3, Samples.T0, new Event("id", type, schema, data));
    }
}
