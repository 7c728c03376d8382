package dev.gatehouse.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ContainedTest {
    private static final Duration LONG = Duration.ofMinutes(1);

    @Test
    void codeThatNeverReturnsIsLeftBehindAndInterrupted() throws InterruptedException {
        CountDownLatch interrupted = new CountDownLatch(1);

        assertThatThrownBy(() -> Contained.call("hang", Duration.ofMillis(20), () -> {
                    try {
                        return new CountDownLatch(1).await(1, TimeUnit.HOURS);
                    } finally {
                        interrupted.countDown();
                    }
                }))
                .isInstanceOf(PluginFault.class)
                .hasMessageContaining("longer than");
        interrupted.await();
    }

    @Test
    void itRunsOnAThreadOfItsOwn() throws Exception {
        Thread inside = Contained.call("thread", LONG, Thread::currentThread);

        assertThat(inside).isNotSameAs(Thread.currentThread());
        assertThat(inside.isDaemon()).isTrue();
        inside.join();
    }

    @Test
    void anErrorBecomesAFaultInOneLineWithoutEscapes() {
        assertThatThrownBy(() -> Contained.call("error", LONG, () -> {
                    throw new Error("red \u001b[31m\nalert\u202e");
                }))
                .isInstanceOf(PluginFault.class)
                .hasMessage("loading it failed: Error: red  [31m alert");
    }

    @Test
    void anInterruptedCallerIsToldSo() {
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> Contained.call("any", LONG, () -> new CountDownLatch(1).await(1, TimeUnit.HOURS)))
                .isInstanceOf(InterruptedException.class);
    }
}
