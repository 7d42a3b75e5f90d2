package org.nectaropenapi.harness.api;

import io.restassured.specification.RequestSpecification;
import org.nectaropenapi.harness.targets.Target;
import org.nectaropenapi.spec.model.ApiDocument;

/**
 * Sends the requests of a test. Every exchange is checked against the document and kept for the reports; a deviation
 * fails the test that made it, unless the specification is one of {@link #lenient()}.
 */
public interface ServiceApi {

    /** Returns the target of this run. */
    Target target();

    /** Returns the document of this run. */
    ApiDocument document();

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
