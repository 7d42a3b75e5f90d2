package org.nectaropenapi.harness.api;

import io.restassured.specification.RequestSpecification;
import org.nectaropenapi.harness.expect.Expectation;
import org.nectaropenapi.harness.expect.Expectations;
import org.nectaropenapi.harness.run.BackgroundWait;
import org.nectaropenapi.harness.targets.Target;
import org.nectaropenapi.spec.model.ApiDocument;

/**
 * Sends the requests of a test, and creates its expectations. Every exchange is checked against the document and kept
 * for the reports. A deviation from the document fails the test on the simulated service of the suite, unless the
 * specification is one of {@link #lenient()}; on any other service it is drift and fails nothing.
 */
public interface ServiceApi extends Expectations {

    /** Returns the expectations of the test. */
    Expectations expectations();

    @Override
    default Expectation fact(String place) {
        return expectations().fact(place);
    }

    @Override
    default Expectation assumption(String questionId) {
        return expectations().assumption(questionId);
    }

    @Override
    default Expectation shape(String place) {
        return expectations().shape(place);
    }

    /** Returns the target of this run. */
    Target target();

    /** Returns the document of this run. */
    ApiDocument document();

    /** Returns the waits for what the service does in the background. */
    BackgroundWait background();

    /**
     * Returns a request with the key. Its content type is JSON unless another one is set; bodies are texts or bytes.
     */
    RequestSpecification given();

    /** Returns a request without a key. */
    RequestSpecification anonymous();

    /** Returns a request with the key, whose deviations are kept for the reports but do not fail the test. */
    RequestSpecification lenient();

    /** Returns a request with the key that accepts a 429 as its response; all others wait and are repeated. */
    RequestSpecification impatient();
}
