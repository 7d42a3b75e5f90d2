package org.nectaropenapi.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nectaropenapi.sandbox.misbehaviour.ActiveMisbehaviour;
import org.nectaropenapi.sandbox.misbehaviour.Misbehaviour;

/** Misbehaviours as a client observes them. */
class MisbehaviourTest {
    private static final Map<MisbehaviourCalls.Observation, String> BASELINE = new HashMap<>();

    static Stream<Misbehaviour> onRequests() {
        return Arrays.stream(Misbehaviour.values()).filter(m -> !m.affectsWebhooks() && m.appliesToBundledDocument());
    }

    /**
     * Two sandboxes with the same seed and clock return the same, so a difference has only one cause. Each starts
     * sandboxes of its own; the measurement of the suite's strength runs all of them too.
     */
    @Tag("thorough")
    @ParameterizedTest
    @MethodSource("onRequests")
    void itChangesResponsesWithoutAViolation(Misbehaviour misbehaviour) {
        MisbehaviourCalls.Observation observation = MisbehaviourCalls.of(misbehaviour);
        String baseline = BASELINE.computeIfAbsent(observation, MisbehaviourTest::observeBehaving);
        // The fixture fails on closing when the sandbox has noted a violation.
        try (SandboxFixture fixture = new SandboxFixture()) {
            SandboxFixture.Connected connected = ready(fixture);
            ActiveMisbehaviour active = fixture.sandbox.misbehave(misbehaviour);
            assertThat(observation.observe(fixture, connected)).isNotEqualTo(baseline);
            int times = active.timesTriggered();
            assertThat(times).isPositive();

            active.stop();
            observation.observe(fixture, connected);
            assertThat(active.timesTriggered()).as("strikes after the end").isEqualTo(times);
        }
    }

    @Test
    void theSameCallsWithoutMisbehaviourReturnTheSame() {
        MisbehaviourCalls.Observation observation = MisbehaviourCalls.of(Misbehaviour.WRONG_TYPE_STRING);
        assertThat(observeBehaving(observation))
                .isEqualTo(observeBehaving(observation))
                .contains("usageData");
    }

    /** Observes a sandbox whose misbehaviours are all limited to no call. */
    private static String observeBehaving(MisbehaviourCalls.Observation observation) {
        try (SandboxFixture fixture = new SandboxFixture()) {
            SandboxFixture.Connected connected = ready(fixture);
            for (Misbehaviour misbehaviour : Misbehaviour.values()) {
                fixture.sandbox.misbehave(misbehaviour).forFirst(0);
            }
            return observation.observe(fixture, connected);
        }
    }

    private static SandboxFixture.Connected ready(SandboxFixture fixture) {
        SandboxFixture.Connected connected = fixture.connected();
        // Bills arrive with the next call after they are due.
        fixture.api.call("ping");
        return connected;
    }

    @Test
    void itIsLimitedToOperationsAndCalls() {
        try (SandboxFixture fixture = new SandboxFixture()) {
            String company = fixture.company();
            ActiveMisbehaviour active = fixture.sandbox
                    .misbehave(Misbehaviour.STATUS_500)
                    .on(id("getCompany"), id("getTeam"))
                    .after(1)
                    .forFirst(2);

            List<Integer> statuses = Stream.of(company, company, "no-such-company", company, company)
                    .map(id -> fixture.api.call("getCompany", id).status())
                    .toList();

            assertThat(statuses).containsExactly(200, 500, 500, 200, 200);
            assertThat(fixture.api.call("listCompanies").status()).isEqualTo(200);
            assertThat(active.timesTriggered()).isEqualTo(2);
        }
    }

    @Test
    void aCallWithNothingToChangeIsNotCounted() {
        try (SandboxFixture fixture = new SandboxFixture()) {
            ActiveMisbehaviour active =
                    fixture.sandbox.misbehave(Misbehaviour.NOT_FOUND_AS_400).forFirst(1);
            fixture.company();
            assertThat(active.timesTriggered()).isZero();
            assertThat(fixture.api.call("getSite", "x").status()).isEqualTo(400);
            assertThat(fixture.api.call("getSite", "x").status()).isEqualTo(404);
            assertThat(active.timesTriggered()).isEqualTo(1);
        }
    }

    @Test
    void severalMisbehavioursCombineAndStopTogether() {
        try (SandboxFixture fixture = new SandboxFixture()) {
            fixture.sandbox.misbehave(Misbehaviour.UNDOCUMENTED_FIELD);
            fixture.sandbox.misbehave(Misbehaviour.SUCCESS_STATUS_SWAPPED);
            ApiReply both = fixture.api.send("createCompany", "{'name': 'Harborview Logistics'}");
            assertThat(both.status()).isEqualTo(200);
            assertThat(both.body().has("sandboxSurprise")).isTrue();

            fixture.sandbox.stopMisbehaving();
            ApiReply neither = fixture.api.send("createCompany", "{'name': 'Harborview Logistics'}");
            assertThat(neither.status()).isEqualTo(201);
            assertThat(neither.body().has("sandboxSurprise")).isFalse();
        }
    }

    @Test
    void itCanStartWithTheSandbox() {
        try (NectarSandbox sandbox = NectarSandbox.builder()
                .document(DocumentChanges.served())
                .misbehaviour(Misbehaviour.STATUS_429_RETRY_AFTER_SECONDS, m -> m.on(id("ping")))
                .start()) {
            assertThat(new RawResponse(sandbox, sandbox.apiKey()).call("ping")).startsWith("429\n");
            assertThat(new RawResponse(sandbox, sandbox.apiKey()).call("getTeam"))
                    .startsWith("200\n");
        }
    }

    @Test
    void unknownAndUnsuitableTargetsAreRefused() {
        try (SandboxFixture fixture = new SandboxFixture()) {
            assertThatThrownBy(() ->
                            fixture.sandbox.misbehave(Misbehaviour.STATUS_500).on("getNothing"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("unknown operation 'getNothing'");
            assertThatThrownBy(() ->
                            fixture.sandbox.misbehave(Misbehaviour.TOTAL_WRONG).on(id("getSite")))
                    .hasMessageStartingWith("TOTAL_WRONG does not apply to getSite");
            assertThatThrownBy(() -> fixture.sandbox
                            .misbehave(Misbehaviour.WEBHOOK_NOT_SENT)
                            .on(id("getSite")))
                    .hasMessageContaining("connection.created.v2");
        }
    }

    /** Returns the operationId of an operation that the document still has. */
    private static String id(String operationId) {
        return SandboxApi.operation(operationId).id();
    }
}
