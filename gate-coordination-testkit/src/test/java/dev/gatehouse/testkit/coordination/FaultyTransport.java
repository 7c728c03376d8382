package dev.gatehouse.testkit.coordination;

import dev.gatehouse.transport.Capabilities;
import dev.gatehouse.transport.Message;
import dev.gatehouse.transport.Queue;
import dev.gatehouse.transport.QueueSpec;
import dev.gatehouse.transport.SendOptions;
import dev.gatehouse.transport.Sent;
import dev.gatehouse.transport.Topic;
import dev.gatehouse.transport.Transport;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** A transport with one thing wrong with it: the queue is declared otherwise than asked, or a call is answered otherwise. */
final class FaultyTransport implements Transport {
    private final Transport sound;
    private final UnaryOperator<QueueSpec> declared;
    private final Fault fault;

    /** What a call of one of the queue's, receivers' or deliveries' methods does instead. */
    interface Fault {
        /** The answer, or empty to do what is right. */
        Optional<Object> instead(Object target, String method, Object[] arguments) throws Exception;
    }

    private FaultyTransport(Transport sound, UnaryOperator<QueueSpec> declared, Fault fault) {
        this.sound = sound;
        this.declared = declared;
        this.fault = fault;
    }

    static UnaryOperator<Transport> declaring(UnaryOperator<QueueSpec> declared) {
        return sound -> new FaultyTransport(sound, declared, (target, method, arguments) -> Optional.empty());
    }

    static UnaryOperator<Transport> with(Fault fault) {
        return sound -> new FaultyTransport(sound, UnaryOperator.identity(), fault);
    }

    /** Sends with other options than asked. */
    static UnaryOperator<Transport> sending(UnaryOperator<SendOptions> options) {
        return with((target, method, arguments) -> method.equals("send") && arguments.length == 3
                ? Optional.of(((Queue) target)
                        .send((Message) arguments[0], options.apply((SendOptions) arguments[1]), (Duration)
                                arguments[2]))
                : Optional.empty());
    }

    /** Loses what it accepts. */
    static UnaryOperator<Transport> losing() {
        return with((target, method, arguments) ->
                method.equals("send") ? Optional.of(new Sent.Accepted()) : Optional.empty());
    }

    /** Answers a method of deliveries without doing anything. */
    static UnaryOperator<Transport> pretending(String what, Object answer) {
        return with((target, method, arguments) -> method.equals(what) ? Optional.of(answer) : Optional.empty());
    }

    @Override
    public Capabilities capabilities() {
        return sound.capabilities();
    }

    @Override
    public Queue queue(QueueSpec spec) throws IOException {
        return wrap(sound.queue(declared.apply(spec)));
    }

    @Override
    public Optional<Queue> find(String name) throws IOException {
        return sound.find(name).map(this::wrap);
    }

    @Override
    public Topic topic(String name) throws IOException {
        return wrap(sound.topic(name));
    }

    @Override
    public void close() throws IOException {
        sound.close();
    }

    /** Whatever it gives back of ours is wrapped as well. */
    @SuppressWarnings("unchecked")
    private <T> T wrap(T target) {
        Set<Class<?>> ours = Set.of(target.getClass().getInterfaces());
        return (T) Proxy.newProxyInstance(
                getClass().getClassLoader(), ours.toArray(Class<?>[]::new), (proxy, method, arguments) -> {
                    Optional<Object> instead =
                            fault.instead(target, method.getName(), arguments == null ? new Object[0] : arguments);
                    if (instead.isPresent()) {
                        return instead.get();
                    }
                    try {
                        method.setAccessible(true);
                        Object answer = method.invoke(target, arguments);
                        return answer instanceof Optional<?> some
                                        && method.getName().equals("receive")
                                ? some.map(each -> each instanceof Message ? each : wrap(each))
                                : answer instanceof AutoCloseable ? wrap(answer) : answer;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
