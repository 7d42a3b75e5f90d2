package org.nectaropenapi.suite.questions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.nectaropenapi.harness.api.ServiceApi;
import org.nectaropenapi.harness.junit.ContractTest;
import org.nectaropenapi.harness.run.SuiteRun;
import org.nectaropenapi.suite.probes.ProbeContext;
import org.nectaropenapi.suite.probes.ProbeRunner;
import org.nectaropenapi.suite.probes.Questions;
import org.nectaropenapi.suite.probes.Verdicts;
import org.nectaropenapi.suite.support.TestData;

/** Runs the probes of all open questions against a live service. A refuted assumption does not fail the run. */
@ContractTest
@Tag("open-questions")
final class LiveQuestionsTest {

    @Test
    void everyQuestionGetsAVerdict(SuiteRun run, ServiceApi api, TestData testData) throws IOException {
        assumeTrue(
                run.settings().isLive(),
                "only a live service can decide the questions; ProofsTest proves the probes on the sandbox");

        List<ProbeRunner.Finding> findings = ProbeAreas.runner()
                .run(
                        new ProbeContext.Environment(api, testData),
                        Questions.all().values());

        Verdicts verdicts = new Verdicts(findings);
        verdicts.write(run.settings().directory());
        boolean alone = "open-questions".equals(System.getProperty("groups"));
        System.out.println(alone ? verdicts.table() : verdicts.headlines());
        assertThat(findings).hasSameSizeAs(Questions.all().values());
    }
}
