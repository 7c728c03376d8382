package dev.gatehouse.maven;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.maven.Arrivals.Turn;
import dev.gatehouse.maven.Arrivals.Wish;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.aether.DefaultSessionData;
import org.eclipse.aether.SessionData;
import org.junit.jupiter.api.Test;

class ArrivalsTest {
    private final SessionData session = new DefaultSessionData();
    private final Set<String> all = Set.of("a", "b", "c");

    @Test
    void theLastToArriveJudges() {
        assertThat(arrive("b", Wish.VERDICT)).isEqualTo(Turn.NOT_YET);
        assertThat(arrive("c", Wish.VERDICT)).isEqualTo(Turn.NOT_YET);
        assertThat(arrive("a", Wish.VERDICT)).isEqualTo(Turn.JUDGE);
    }

    @Test
    void aModuleThatIsSkippedDoesNotSilenceTheOthers() {
        arrive("a", Wish.VERDICT);
        arrive("b", Wish.NONE);
        assertThat(arrive("c", Wish.NONE)).isEqualTo(Turn.JUDGE);
    }

    @Test
    void whenAllAreSkippedNothingIsJudged() {
        arrive("a", Wish.NONE);
        arrive("b", Wish.NONE);
        assertThat(arrive("c", Wish.NONE)).isEqualTo(Turn.SKIP);
    }

    @Test
    void aModuleThatComesTwiceCountsOnce() {
        arrive("a", Wish.VERDICT);
        arrive("b", Wish.VERDICT);
        assertThat(arrive("b", Wish.VERDICT)).isEqualTo(Turn.NOT_YET);
        assertThat(arrive("c", Wish.VERDICT)).isEqualTo(Turn.JUDGE);
        assertThat(arrive("c", Wish.VERDICT)).isEqualTo(Turn.NOT_YET);
    }

    @Test
    void executionsAndBuildsAreCountedApart() {
        arrive("a", Wish.VERDICT);
        arrive("b", Wish.VERDICT);
        assertThat(Arrivals.at("other", session).arrive("c", Wish.VERDICT, all)).isEqualTo(Turn.NOT_YET);
        assertThat(Arrivals.at("check", new DefaultSessionData()).arrive("c", Wish.VERDICT, all))
                .isEqualTo(Turn.NOT_YET);
    }

    @Test
    void ofModulesThatArriveAtOnceExactlyOneJudges() throws Exception {
        Set<String> many = IntStream.range(0, 200).mapToObj(i -> "m" + i).collect(Collectors.toSet());
        List<Callable<Turn>> arrivals = new ArrayList<>();
        many.forEach(module -> arrivals.add(() -> Arrivals.at("check", session).arrive(module, Wish.VERDICT, many)));
        ExecutorService threads = Executors.newFixedThreadPool(16);
        try {
            List<Turn> turns = new ArrayList<>();
            for (Future<Turn> turn : threads.invokeAll(arrivals)) {
                turns.add(turn.get());
            }
            assertThat(turns).containsOnlyOnce(Turn.JUDGE).doesNotContain(Turn.SKIP);
        } finally {
            threads.shutdown();
        }
    }

    private Turn arrive(String module, Wish wish) {
        return Arrivals.at("check", session).arrive(module, wish, all);
    }
}
