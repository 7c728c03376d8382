package dev.gatehouse.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.gate.Defect;
import dev.gatehouse.gate.Gate;
import dev.gatehouse.gate.GateType;
import dev.gatehouse.gate.Planting;
import dev.gatehouse.gate.Rule;
import dev.gatehouse.gate.Setting;
import dev.gatehouse.submission.Content;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Breaks the contract in one point each and sees it noticed. */
class GateContractTest {
    private static void assertRefused(GreetingGateType type, Consumer<GateContract<?>> check) {
        GateContract<GreetingGateType.Settings> contract = new GateContract<>() {
            @Override
            protected GateType<GreetingGateType.Settings> type() {
                return type;
            }

            @Override
            protected GreetingGateType.Settings settings() {
                return GreetingGateType.settingsExample();
            }
        };
        assertThatThrownBy(() -> check.accept(contract)).isInstanceOf(AssertionError.class);
    }

    private static GreetingGateType named(String name) {
        return new GreetingGateType() {
            @Override
            public String name() {
                return name;
            }
        };
    }

    private static GreetingGateType ruled(Rule... rules) {
        return new GreetingGateType() {
            @Override
            public List<Rule> rules() {
                return List.of(rules);
            }
        };
    }

    @Test
    void aNameInUpperCaseOrOfTwoWordsIsRefused() {
        assertRefused(named("Greeting"), GateContract::theNameIsOneWordInLowerCase);
        assertRefused(named("greeting gate"), GateContract::theNameIsOneWordInLowerCase);
    }

    @Test
    void aGateTypeThatNoServicesFileNamesIsRefused() {
        assertRefused(named("greeting"), GateContract::theServicesFileNamesTheGateType);
    }

    @Test
    void rulesThatAreMissingTwiceOrOfAnotherGateTypeAreRefused() {
        Rule rule = Rule.blocking("greeting/missing", GreetingGateType.HELP);
        assertRefused(ruled(), GateContract::rulesBelongToTheGateTypeAndDiffer);
        assertRefused(ruled(rule, rule), GateContract::rulesBelongToTheGateTypeAndDiffer);
        assertRefused(
                ruled(Rule.blocking("other/missing", GreetingGateType.HELP)),
                GateContract::rulesBelongToTheGateTypeAndDiffer);
    }

    @Test
    void aRuleWithoutAnExplanationIsRefused() {
        Rule.Help silent = new Rule.Help("meaning", "why", " ", "good", "remedy");
        assertRefused(ruled(Rule.blocking("greeting/missing", silent)), GateContract::everyRuleIsExplained);
    }

    @Test
    void settingsThatGateYamlCannotExpressAreRefused() {
        record Nested(@Setting(" ") String blank) {}
        record Faulty(
                String silent,
                @Setting("ambiguous") int maxURLs,
                @Setting("a path") Path path,
                @Setting("by number") java.util.Map<Integer, String> byNumber,
                @Setting("nested") List<Nested> nested) {}

        assertThat(SettingsFaults.of(Faulty.class))
                .hasSize(5)
                .anyMatch(fault -> fault.startsWith("Faulty.silent has no @Setting"))
                .anyMatch(fault -> fault.startsWith("Faulty.maxURLs has no unambiguous name"))
                .anyMatch(fault -> fault.startsWith("Faulty.path is a java.nio.file.Path"))
                .anyMatch(fault -> fault.startsWith("Faulty.byNumber is a java.util.Map"))
                .anyMatch(fault -> fault.startsWith("Faulty.nested.blank has no @Setting"));
    }

    @Test
    void aGateTypeThatStartsAThreadIsRefused() {
        CountDownLatch end = new CountDownLatch(1);
        GreetingGateType busy = new GreetingGateType() {
            @Override
            public Gate create(Settings settings) {
                Thread thread = new Thread(() -> awaitQuietly(end));
                thread.setDaemon(true);
                thread.start();
                return super.create(settings);
            }
        };
        assertRefused(busy, GateContract::makingAGateStartsNothing);
        end.countDown();
    }

    @Test
    void aDefectOfAnotherGateTypesRuleIsRefused() {
        assertRefused(planting("other/missing", "no greeting"), GateContract::plantedDefectsBreakItsOwnRules);
    }

    @Test
    void defectsThatNobodyCanTellApartAreRefused() {
        assertRefused(planting("greeting/missing", ""), GateContract::plantedDefectsAreDescribedAndDiffer);
        assertRefused(
                planting("greeting/missing", "no greeting", "no greeting"),
                GateContract::plantedDefectsAreDescribedAndDiffer);
    }

    @Test
    void aDefectThatIsPlantedDifferentlyEachTimeIsRefused() {
        assertRefused(planting("greeting/missing", "no greeting"), contract -> {
            try {
                contract.inAnEmptyTreeADefectIsPlantedOrSaysWhyNot();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static GreetingGateType planting(String rule, String... descriptions) {
        return new GreetingGateType() {
            @Override
            public List<Defect> defects(Settings settings) {
                return Arrays.stream(descriptions)
                        .<Defect>map(description -> new Fickle(rule, description))
                        .toList();
            }
        };
    }

    /** Plants another file each time. */
    private record Fickle(String rule, String description) implements Defect {
        @Override
        public Planting plant(Content tree) {
            return Planting.writing(UUID.randomUUID().toString(), "");
        }
    }

    private static void awaitQuietly(CountDownLatch end) {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
