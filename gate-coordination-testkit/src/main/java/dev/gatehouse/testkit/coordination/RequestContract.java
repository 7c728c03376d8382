package dev.gatehouse.testkit.coordination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.transport.Message;
import dev.gatehouse.transport.Queue;
import dev.gatehouse.transport.QueueSpec;
import dev.gatehouse.transport.RequestClient;
import dev.gatehouse.transport.RequestFailedException;
import dev.gatehouse.transport.Responder;
import dev.gatehouse.transport.Subscription;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Request–response and fire and forget, over any transport. */
public abstract class RequestContract {
    private static final long HANGING_SECONDS = 20;
    private static final int LIMIT = 3;

    private final BlockingQueue<String> worked = new LinkedBlockingQueue<>();
    private TransportFixture fixture;
    private Queue requests;
    private RequestClient client;

    /** A new transport, empty. */
    protected abstract TransportFixture fixture() throws Exception;

    @BeforeEach
    void open() throws Exception {
        fixture = fixture();
        requests = fixture.transport().queue(QueueSpec.named("requests").visibility(ticks(1_000)));
        client = RequestClient.open(fixture.transport(), "replies", LIMIT, fixture.clock());
    }

    @AfterEach
    void close() throws Exception {
        client.close();
        fixture.close();
    }

    @Test
    void eachRequestGetsItsOwnAnswer() throws Exception {
        try (Subscription service = serve()) {
            assertThat(service).isNotNull();
            CompletableFuture<Message> one = ask("1");
            CompletableFuture<Message> two = ask("2");
            assertThat(body(two)).isEqualTo("answer to 2");
            assertThat(body(one)).isEqualTo("answer to 1");
        }
    }

    @Test
    void aFailureOfTheServiceIsToldToWhoAsked() throws Exception {
        try (Subscription service = serve()) {
            assertThat(service).isNotNull();
            CompletableFuture<Message> answer = ask("fail");
            assertThatThrownBy(() -> body(answer))
                    .hasCauseInstanceOf(RequestFailedException.class)
                    .hasMessageContaining("told to fail");
        }
    }

    @Test
    void fireAndForgetIsWorkedOnWithoutAnAnswer() throws Exception {
        try (Subscription service = serve()) {
            assertThat(service).isNotNull();
            requests.send(Message.of("just do it"));
            assertThat(worked.poll(HANGING_SECONDS, TimeUnit.SECONDS)).isEqualTo("just do it");
        }
    }

    @Test
    void noAnswerInTimeIsATimeoutAndTheWorkIsNotBegunAnyMore() throws Exception {
        CompletableFuture<Message> answer = ask("nobody serves yet");
        fixture.advance(ticks(101));
        assertThatThrownBy(() -> body(answer)).hasCauseInstanceOf(TimeoutException.class);
        try (Subscription service = serve()) {
            assertThat(service).isNotNull();
            assertThat(body(ask("served"))).isEqualTo("answer to served");
            assertThat(worked).containsExactly("served");
        }
    }

    @Test
    void openRequestsAreBounded() throws Exception {
        for (int open = 0; open < LIMIT; open++) {
            assertThat(ask("waits " + open)).isNotDone();
        }
        CompletableFuture<Message> tooMany = ask("one more");
        assertThatThrownBy(() -> body(tooMany)).hasCauseInstanceOf(RequestFailedException.class);
        fixture.advance(ticks(101));
        try (Subscription service = serve()) {
            assertThat(service).isNotNull();
            assertThat(body(ask("fits again"))).isEqualTo("answer to fits again");
        }
    }

    @Test
    void whatIsOpenFailsWhenTheClientIsClosed() throws Exception {
        CompletableFuture<Message> open = ask("waits");
        client.close();
        assertThatThrownBy(() -> body(open))
                .hasCauseInstanceOf(RequestFailedException.class)
                .hasMessageContaining("closed");
    }

    private Subscription serve() throws IOException {
        return Responder.serve(fixture.transport(), requests, 2, fixture.clock(), request -> {
            worked.add(request.body());
            if (request.body().equals("fail")) {
                throw new IllegalStateException("told to fail");
            }
            return "answer to " + request.body();
        });
    }

    private CompletableFuture<Message> ask(String body) throws IOException, InterruptedException {
        return client.request(requests, Message.of(body), ticks(100));
    }

    private static String body(CompletableFuture<Message> answer) throws Exception {
        return answer.get(HANGING_SECONDS, TimeUnit.SECONDS).body();
    }

    private Duration ticks(int count) {
        return fixture.tick().multipliedBy(count);
    }
}
