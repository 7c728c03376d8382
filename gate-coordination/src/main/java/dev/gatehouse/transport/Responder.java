package dev.gatehouse.transport;

import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Answers requests of a queue. A message without an address for its answer is worked on all the same: that was fire and
 * forget. One whose sender has stopped waiting is not worked on.
 */
public final class Responder {
    /** Header of a request: the queue that waits for the answer. */
    static final String REPLY_TO = "reply-to";

    /** Header of a request: when its sender stops waiting. */
    static final String EXPIRES = "expires";

    /** Header of an answer: the id of the request. */
    static final String CORRELATION = "correlation-id";

    /** Header of an answer: why there is none. */
    static final String FAILURE = "failure";

    private final Transport transport;
    private final Service service;
    private final InstantSource clock;

    /** Does the work of a request. */
    @FunctionalInterface
    public interface Service {
        /**
         * The body of the answer. May be called again for a message it has seen. What it throws is told to the sender, if
         * that one waits; a message sent and forgotten is given back and tried again.
         */
        String answer(Message request) throws Exception;
    }

    private Responder(Transport transport, Service service, InstantSource clock) {
        this.transport = transport;
        this.service = service;
        this.clock = clock;
    }

    /**
     * Serves a queue until the subscription is closed.
     *
     * @param parallel requests that it works on at a time
     */
    public static Subscription serve(
            Transport transport, Queue requests, int parallel, InstantSource clock, Service service)
            throws IOException {
        return requests.consume(parallel, new Responder(transport, service, clock)::handle);
    }

    private void handle(Delivery delivery) throws Exception {
        Message request = delivery.message();
        Optional<String> address = Optional.ofNullable(request.headers().get(REPLY_TO));
        if (isExpired(request)) {
            delivery.ack();
            return;
        }
        Message answer = address.isPresent() ? answerOrFailure(request) : Message.of(service.answer(request));
        if (address.isPresent()) {
            reply(address.get(), answer.with(CORRELATION, request.id()));
        }
        delivery.ack();
    }

    private boolean isExpired(Message request) {
        return Optional.ofNullable(request.headers().get(EXPIRES))
                .map(Instant::parse)
                .filter(expires -> !clock.instant().isBefore(expires))
                .isPresent();
    }

    private Message answerOrFailure(Message request) throws InterruptedException {
        try {
            return Message.of(service.answer(request));
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception e) {
            return Message.of("").with(FAILURE, e.toString());
        }
    }

    /** A full queue of answers means a client that is gone or lost; waiting for it would hold up everybody else. */
    private void reply(String address, Message answer) throws IOException, InterruptedException {
        Optional<Queue> replies = transport.find(address);
        if (replies.isPresent()) {
            replies.get().send(answer);
        }
    }
}
