package dev.gatehouse.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkerProtocolTest {

    private static final Optional<WorkerMessage.Spent> SPENT = Optional.of(new WorkerMessage.Spent(0.5, 1000, 3));

    static List<ManagerMessage> fromManagers() {
        return List.of(
                new ManagerMessage.Hello(WorkerProtocol.VERSIONS, "gatehouse"),
                task("Two\nlines \u2028 \u00e9 \"quoted\" \ud83d\ude00", Optional.empty(), true),
                task("p", Optional.of(new ManagerMessage.Resume("s1", "short")), false),
                new ManagerMessage.Cancel("t", 3),
                new ManagerMessage.Shutdown());
    }

    private static ManagerMessage task(String prompt, Optional<ManagerMessage.Resume> resume, boolean reply) {
        ManagerMessage.Limits limits = new ManagerMessage.Limits(60, 600, new BigDecimal("1.5"), 100_000);
        return new ManagerMessage.Task("t", 2, 3, reply, prompt, resume, "/tree", "/temp", limits);
    }

    static List<WorkerMessage> fromWorkers() {
        return List.of(
                new WorkerMessage.Hello(OptionalInt.of(1), List.of(1), "w"),
                new WorkerMessage.Hello(OptionalInt.empty(), List.of(2, 3), "w"),
                new WorkerMessage.Heartbeat(),
                new WorkerMessage.Progress("t", 3, "reads", SPENT, Optional.of("s1")),
                new WorkerMessage.Progress("t", 3, "", Optional.empty(), Optional.empty()),
                new WorkerMessage.Result("t", 3, WorkerMessage.Status.FAILED, "no", SPENT, Optional.of("s1")),
                new WorkerMessage.Result(
                        "t", 3, WorkerMessage.Status.COMPLETED, "", Optional.empty(), Optional.empty()),
                new WorkerMessage.Blocked("t", 3, "which database?", Optional.empty(), Optional.empty()),
                new WorkerMessage.Retry(1, 1000, OptionalInt.of(529), "overloaded"),
                new WorkerMessage.Retry(2, 1000, OptionalInt.empty(), "no connection"),
                new WorkerMessage.RateLimit("rejected", OptionalLong.of(1_780_000_000L), "five_hour"));
    }

    @ParameterizedTest
    @MethodSource("fromManagers")
    void whatAManagerWritesIsReadAsItWasMeant(ManagerMessage message) throws Exception {
        String line = ManagerMessages.encode(message);
        assertThat(ManagerMessages.decode(line)).contains(message);
        assertThat(StandardCharsets.US_ASCII.newEncoder().canEncode(line)).isTrue();
        assertThat(line).doesNotContain("\n", "\r");
        assertThat(faults(line)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("fromWorkers")
    void whatAWorkerWritesIsReadAsItWasMeant(WorkerMessage message) throws Exception {
        String line = WorkerMessages.encode(message);
        assertThat(WorkerMessages.decode(line)).isEqualTo(message);
        assertThat(faults(line)).isEmpty();
    }

    @Test
    void unknownTypesAndFieldsArePassedOver() throws Exception {
        assertThat(WorkerMessages.decode("{\"type\":\"telepathy\",\"x\":[1]}"))
                .isEqualTo(new WorkerMessage.Unknown("telepathy"));
        assertThat(WorkerMessages.decode("{\"type\":\"heartbeat\",\"mood\":{\"a\":1}}"))
                .isEqualTo(new WorkerMessage.Heartbeat());
        assertThat(ManagerMessages.decode("{\"type\":\"telepathy\"}")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[1]",
                "{\"type\":\"result\"",
                "{}",
                "{\"type\":1}",
                "{\"type\":\"result\",\"task\":\"t\",\"epoch\":1}",
                "{\"type\":\"result\",\"task\":\"t\",\"epoch\":\"1\",\"status\":\"completed\"}",
                "{\"type\":\"result\",\"task\":\"t\",\"epoch\":1,\"status\":\"won\"}",
                "{\"type\":\"result\",\"epoch\":1,\"status\":\"completed\"}",
                "{\"type\":\"progress\",\"task\":\"t\",\"epoch\":99999999999999999999}",
                "{\"type\":\"blocked\",\"task\":\"t\",\"epoch\":1}",
                "{\"type\":\"retry\",\"attempt\":1}",
                "{\"type\":\"rate_limit\"}"
            })
    void whatIsNoMessageIsRefusedAndSoItIsByTheSchema(String line) throws IOException {
        assertThatThrownBy(() -> WorkerMessages.decode(line)).isInstanceOf(MalformedMessageException.class);
        if (line.endsWith("}") && !line.contains("9999")) {
            assertThat(faults(line)).isNotEmpty();
        }
    }

    @Test
    void aComplaintQuotesLittleOfALongLine() {
        assertThatThrownBy(() -> WorkerMessages.decode("{" + "x".repeat(100_000)))
                .isInstanceOf(MalformedMessageException.class)
                .satisfies(thrown -> assertThat(thrown.getMessage()).hasSizeLessThan(200));
    }

    private static List<String> faults(String line) throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(Path.of("..", "docs", "worker-protocol.schema.json")), InputFormat.JSON);
        return schema.validate(line, InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }
}
