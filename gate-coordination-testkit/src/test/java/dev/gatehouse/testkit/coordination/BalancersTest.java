package dev.gatehouse.testkit.coordination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.testkit.coordination.BalancingContract.Promise;
import dev.gatehouse.testkit.coordination.BalancingContract.Worker;
import dev.gatehouse.worker.balancing.Balancer;
import dev.gatehouse.worker.balancing.Candidate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class BalancersTest {
    @Nested
    class RoundRobin extends Contract {
        RoundRobin() {
            super(Balancer.roundRobin());
        }
    }

    @Nested
    class Weighted extends Contract {
        Weighted() {
            super(Balancer.weighted(), Promise.WEIGHTED);
        }
    }

    @Nested
    class LeastBusy extends Contract {
        LeastBusy() {
            super(Balancer.leastBusy(), Promise.LOAD_AWARE, Promise.WEIGHTED);
        }
    }

    @Nested
    class PowerOfTwoChoices extends BalancingContract {
        @Override
        protected Balancer balancer(RandomGenerator random) {
            return Balancer.powerOfTwoChoices(random);
        }

        @Override
        protected Set<Promise> promises() {
            return Set.of(Promise.LOAD_AWARE, Promise.WEIGHTED);
        }
    }

    @Nested
    class Sticky extends Contract {
        Sticky() {
            super(Balancer.sticky(Balancer.roundRobin()), Promise.STICKY, Promise.WEIGHTED);
        }
    }

    abstract static class Contract extends BalancingContract {
        private final Balancer balancer;
        private final Set<Promise> promises;

        Contract(Balancer balancer, Promise... promises) {
            this.balancer = balancer;
            this.promises = Set.of(promises);
        }

        @Override
        protected Balancer balancer(RandomGenerator random) {
            return balancer;
        }

        @Override
        protected Set<Promise> promises() {
            return promises;
        }
    }

    @Test
    void smoothWeightsAreMixedAsNginxMixesThem() {
        Balancer weighted = Balancer.weighted();
        List<Worker> workers = List.of(new Worker("a", 5), new Worker("b", 1), new Worker("c", 1));
        List<String> order = new ArrayList<>();
        for (int round = 0; round < 7; round++) {
            order.add(weighted.choose(workers, "").orElseThrow().id());
        }
        assertThat(order).containsExactly("a", "a", "b", "a", "c", "a", "a");
    }

    @Test
    void withoutASessionNothingSticks() {
        Balancer sticky = Balancer.sticky(Balancer.roundRobin());
        List<Worker> workers = List.of(new Worker("a", 1), new Worker("b", 1));
        assertThat(sticky.choose(workers, "").orElseThrow().id()).isEqualTo("a");
        assertThat(sticky.choose(workers, "").orElseThrow().id()).isEqualTo("b");
    }

    @Test
    void aStrategyThatNeverChoosesTheLastIsNoticed() {
        Balancer sound = Balancer.roundRobin();
        bites(
                new Rigged() {
                    @Override
                    public <C extends Candidate> Optional<C> choose(List<C> candidates, String session) {
                        int last = Math.max(0, candidates.size() - 1);
                        return sound.choose(candidates.size() > 1 ? candidates.subList(0, last) : candidates, session);
                    }
                },
                BalancingContract::eachThatIsAvailableIsChosenAndNoOther);
    }

    @Test
    void aStrategyThatChoosesTheUnavailableIsNoticed() {
        Rigged first = new Rigged() {
            @Override
            public <C extends Candidate> Optional<C> choose(List<C> candidates, String session) {
                return candidates.stream().findFirst();
            }
        };
        bites(first, BalancingContract::aSingleOneIsAlwaysChosen);
        bites(first, BalancingContract::nobodyIsChosenWhereNobodyIs);
        bites(first, BalancingContract::equalsGetEqualSharesWithinATenth);
        bites(first, BalancingContract::loadDecidesExactlyWhereThatIsPromised);
    }

    @Test
    void aStrategyThatMovesEverySessionWhenOneLeavesIsNoticed() {
        Contract modulo = new Contract(
                new Rigged() {
                    @Override
                    public <C extends Candidate> Optional<C> choose(List<C> candidates, String session) {
                        List<C> available = candidates.stream()
                                .filter(Candidate::isAvailable)
                                .toList();
                        return Optional.of(available.get(Math.floorMod(session.hashCode(), available.size())));
                    }
                },
                Promise.STICKY) {};
        assertThatThrownBy(modulo::sessionsStayExactlyWhereThatIsPromised).isInstanceOf(AssertionError.class);
    }

    private abstract static class Rigged implements Balancer {}

    private interface Check {
        void run(BalancingContract contract);
    }

    private static void bites(Balancer rigged, Check check) {
        assertThatThrownBy(() -> check.run(new Contract(rigged) {})).isInstanceOf(AssertionError.class);
    }
}
