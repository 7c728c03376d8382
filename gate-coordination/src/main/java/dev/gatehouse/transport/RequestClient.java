package dev.gatehouse.transport;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeoutException;

/**
 * Asks over a queue and gets the answer over another: request–response with a correlation id (Hohpe, Woolf, Enterprise
 * Integration Patterns, 2003), on top of any transport. Safe for several threads; the reply queue belongs to this client
 * alone.
 */
public final class RequestClient implements AutoCloseable {
    private final AlarmClock clock;
    private final Queue replies;
    private final Semaphore places;
    private final Map<String, CompletableFuture<Message>> open = new ConcurrentHashMap<>();
    private final Subscription subscription;

    private RequestClient(Queue replies, AlarmClock clock, int limit) throws IOException {
        this.clock = clock;
        this.replies = replies;
        this.places = new Semaphore(limit);
        this.subscription = replies.consume(limit, this::answered);
    }

    /**
     * A client that listens at once.
     *
     * @param replies name of a queue of its own
     * @param limit requests that may be open at a time
     */
    public static RequestClient open(Transport transport, String replies, int limit, AlarmClock clock)
            throws IOException {
        return new RequestClient(transport.queue(QueueSpec.named(replies).capacity(limit)), clock, limit);
    }

    /**
     * Sends a request, whose answer completes the future: normally, with {@link RequestFailedException} when the service
     * failed, was not reachable or too much was open, or with {@link TimeoutException}. A service may have worked on a
     * request that timed out, and on any request more than once.
     */
    public CompletableFuture<Message> request(Queue to, Message request, Duration timeout)
            throws IOException, InterruptedException {
        CompletableFuture<Message> answer = new CompletableFuture<>();
        if (!places.tryAcquire()) {
            answer.completeExceptionally(
                    new RequestFailedException(request.id(), "as many are open as may be at a time"));
            return answer;
        }
        if (open.putIfAbsent(request.id(), answer) != null) {
            places.release();
            throw new IllegalArgumentException("request " + request.id() + " is open already: give each its own id");
        }
        Instant expires = clock.instant().plus(timeout);
        AlarmClock.Alarm alarm = clock.at(
                expires,
                () -> answer.completeExceptionally(
                        new TimeoutException("no answer to " + request.id() + " within " + timeout)));
        CompletableFuture<Message> settled = answer.whenComplete((message, failure) -> {
            alarm.cancel();
            open.remove(request.id());
            places.release();
        });
        Message addressed =
                request.with(Responder.REPLY_TO, replies.spec().name()).with(Responder.EXPIRES, expires.toString());
        if (!to.send(addressed).isAccepted()) {
            answer.completeExceptionally(new RequestFailedException(
                    request.id(), "queue " + to.spec().name() + " is full: slow down, or ask later"));
        }
        return settled;
    }

    /** Fails what is still open, and stops listening. */
    @Override
    public void close() throws IOException {
        subscription.close();
        open.forEach((id, answer) -> answer.completeExceptionally(
                new RequestFailedException(id, "the client was closed before the answer came")));
    }

    private void answered(Delivery delivery) throws IOException {
        Message reply = delivery.message();
        String id = reply.headers().getOrDefault(Responder.CORRELATION, "");
        CompletableFuture<Message> answer = open.get(id);
        String failure = reply.headers().get(Responder.FAILURE);
        delivery.ack();
        if (answer != null && failure != null) {
            answer.completeExceptionally(new RequestFailedException(id, failure));
        } else if (answer != null) {
            answer.complete(reply);
        }
    }
}
