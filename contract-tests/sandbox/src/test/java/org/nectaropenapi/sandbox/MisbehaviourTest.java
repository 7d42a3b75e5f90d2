package org.nectaropenapi.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nectaropenapi.sandbox.misbehaviour.ActiveMisbehaviour;
import org.nectaropenapi.sandbox.misbehaviour.Misbehaviour;

/** What a sandbox does wrong when it is told to, seen from outside. */
class MisbehaviourTest {
    private static final Map<MisbehaviourCalls.Observation, String> WITHOUT = new HashMap<>();

    static Stream<Misbehaviour> aboutAnswers() {
        return Arrays.stream(Misbehaviour.values()).filter(m -> !m.isAboutEvents());
    }

    /** Two sandboxes of one seed and one clock answer the same, so that a difference has one cause only. */
    @ParameterizedTest
    @MethodSource("aboutAnswers")
    void itShowsOnTheWireAndIsNoViolation(Misbehaviour misbehaviour) {
        MisbehaviourCalls.Observation observation = MisbehaviourCalls.of(misbehaviour);
        String without = WITHOUT.computeIfAbsent(observation, MisbehaviourTest::behaving);
        // The scene fails on closing when the sandbox has noted a violation.
        try (SandboxFixture scene = new SandboxFixture()) {
            SandboxFixture.Connected connected = ready(scene);
            ActiveMisbehaviour active = scene.sandbox.misbehave(misbehaviour);
            assertThat(observation.see(scene, connected)).isNotEqualTo(without);
            int strikes = active.strikes();
            assertThat(strikes).isPositive();

            active.undo();
            observation.see(scene, connected);
            assertThat(active.strikes()).as("strikes after the end").isEqualTo(strikes);
        }
    }

    @Test
    void theSameCallsWithoutMisbehaviourAnswerTheSame() {
        MisbehaviourCalls.Observation observation = MisbehaviourCalls.of(Misbehaviour.WRONG_TYPE_STRING);
        assertThat(behaving(observation)).isEqualTo(behaving(observation)).contains("usageData");
    }

    /** What a sandbox shows whose misbehaviours are all limited to no call. */
    private static String behaving(MisbehaviourCalls.Observation observation) {
        try (SandboxFixture scene = new SandboxFixture()) {
            SandboxFixture.Connected connected = ready(scene);
            for (Misbehaviour misbehaviour : Misbehaviour.values()) {
                scene.sandbox.misbehave(misbehaviour).forFirst(0);
            }
            return observation.see(scene, connected);
        }
    }

    private static SandboxFixture.Connected ready(SandboxFixture scene) {
        SandboxFixture.Connected connected = scene.connected();
        // Bills arrive with the next call after their time.
        scene.api.get("/v2.2/ping");
        return connected;
    }

    @Test
    void itIsLimitedToOperationsAndCalls() {
        try (SandboxFixture scene = new SandboxFixture()) {
            String company = scene.company();
            ActiveMisbehaviour active = scene.sandbox
                    .misbehave(Misbehaviour.STATUS_500)
                    .on("getCompany", "getTeam")
                    .after(1)
                    .forFirst(2);

            List<Integer> statuses = Stream.of(company, company, "no-such-company", company, company)
                    .map(id -> scene.api.get("/v2.2/company/" + id).status())
                    .toList();

            assertThat(statuses).containsExactly(200, 500, 500, 200, 200);
            assertThat(scene.api.get("/v2.2/company").status()).isEqualTo(200);
            assertThat(active.strikes()).isEqualTo(2);
        }
    }

    @Test
    void whatCannotBeDoneWrongIsNotCounted() {
        try (SandboxFixture scene = new SandboxFixture()) {
            ActiveMisbehaviour active =
                    scene.sandbox.misbehave(Misbehaviour.NOT_FOUND_AS_400).forFirst(1);
            scene.company();
            assertThat(active.strikes()).isZero();
            assertThat(scene.api.get("/v2.2/site/x").status()).isEqualTo(400);
            assertThat(scene.api.get("/v2.2/site/x").status()).isEqualTo(404);
            assertThat(active.strikes()).isEqualTo(1);
        }
    }

    @Test
    void severalAddUpAndBehavingEndsAll() {
        try (SandboxFixture scene = new SandboxFixture()) {
            scene.sandbox.misbehave(Misbehaviour.UNDOCUMENTED_FIELD);
            scene.sandbox.misbehave(Misbehaviour.SUCCESS_STATUS_SWAPPED);
            ApiReply both = scene.api.post("/v2.2/company", "{'name': 'Harborview Logistics'}");
            assertThat(both.status()).isEqualTo(200);
            assertThat(both.body().has("sandboxSurprise")).isTrue();

            scene.sandbox.behave();
            ApiReply neither = scene.api.post("/v2.2/company", "{'name': 'Harborview Logistics'}");
            assertThat(neither.status()).isEqualTo(201);
            assertThat(neither.body().has("sandboxSurprise")).isFalse();
        }
    }

    @Test
    void itCanBeginWithTheSandbox() {
        try (NectarSandbox sandbox = NectarSandbox.builder()
                .misbehaviour(Misbehaviour.STATUS_429_RETRY_AFTER_SECONDS, m -> m.on("ping"))
                .start()) {
            assertThat(new RawResponse(sandbox, sandbox.apiKey()).get("/v2.2/ping"))
                    .startsWith("429\n");
            assertThat(new RawResponse(sandbox, sandbox.apiKey()).get("/v2.2/team"))
                    .startsWith("200\n");
        }
    }

    @Test
    void unknownAndUnfitPlacesAreRefused() {
        try (SandboxFixture scene = new SandboxFixture()) {
            assertThatThrownBy(() ->
                            scene.sandbox.misbehave(Misbehaviour.STATUS_500).on("getNothing"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("There is no operation getNothing.");
            assertThatThrownBy(() ->
                            scene.sandbox.misbehave(Misbehaviour.TOTAL_WRONG).on("getSite"))
                    .hasMessageStartingWith("TOTAL_WRONG cannot show on getSite");
            assertThatThrownBy(() -> scene.sandbox
                            .misbehave(Misbehaviour.WEBHOOK_NOT_SENT)
                            .on("getSite"))
                    .hasMessageContaining("connection.created.v2");
        }
    }
}
