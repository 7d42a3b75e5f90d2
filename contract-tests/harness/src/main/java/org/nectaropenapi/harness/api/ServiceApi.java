package org.nectaropenapi.harness.api;

import io.restassured.specification.RequestSpecification;
import org.nectaropenapi.harness.targets.Target;
import org.nectaropenapi.spec.model.ApiDocument;

/**
 * The way of a test to the service. Every exchange made through it is held to the document and kept for the reports; a
 * disagreement fails the test that made it, unless the specification is one of {@link #lenient()}.
 */
public interface ServiceApi {

    /** The service of this run. */
    Target target();

    /** The document of this run. */
    ApiDocument document();

    /**
     * A request with the key. Its content type is JSON unless said otherwise, as for the parts of a form; bodies are
     * texts or bytes.
     */
    RequestSpecification given();

    /** A request without a key. */
    RequestSpecification anonymous();

    /**
     * A request with the key, whose disagreements with the document are kept for the reports but do not fail the test.
     */
    RequestSpecification lenient();

    /** A request with the key that takes a 429 for an answer; all others wait as long as the service asks for. */
    RequestSpecification impatient();
}
