package dev.gatehouse.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.plan.Selection;
import dev.gatehouse.submission.ObjectId;
import dev.gatehouse.submission.Submission;
import dev.gatehouse.verdict.Coverage;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What names a verdict. */
class VerdictIdTest {
    private static final Submission SUBMISSION = Submission.of(Trial.TREE, Trial.BASE);

    private static String id(Submission submission, String policy, Set<String> gates, Map<String, String> tools) {
        return VerdictId.of(submission, policy, new Selection(Coverage.FULL, gates), tools);
    }

    @Test
    void theSameQuestionHasTheSameName() {
        Map<String, String> tools = new LinkedHashMap<>();
        tools.put("node", "2");
        tools.put("java", "1");

        assertThat(id(SUBMISSION, "p", Set.of("a", "b"), tools))
                .isEqualTo(id(SUBMISSION, "p", Set.of("b", "a"), Map.of("java", "1", "node", "2")))
                .matches("[0-9a-f]{64}");
    }

    @Test
    void everyPartCounts() {
        String id = id(SUBMISSION, "p", Set.of("a", "b"), Map.of("java", "1"));
        ObjectId other = new ObjectId("e".repeat(40));

        assertThat(id)
                .isNotEqualTo(id(Submission.of(other, Trial.BASE), "p", Set.of("a", "b"), Map.of("java", "1")))
                .isNotEqualTo(id(Submission.of(Trial.TREE, other), "p", Set.of("a", "b"), Map.of("java", "1")))
                .isNotEqualTo(id(SUBMISSION, "q", Set.of("a", "b"), Map.of("java", "1")))
                .isNotEqualTo(id(SUBMISSION, "p", Set.of("ab"), Map.of("java", "1")))
                .isNotEqualTo(id(SUBMISSION, "p", Set.of("a", "b"), Map.of("java", "2")))
                .isNotEqualTo(id(SUBMISSION, "p", Set.of("a", "b"), Map.of()));
    }
}
