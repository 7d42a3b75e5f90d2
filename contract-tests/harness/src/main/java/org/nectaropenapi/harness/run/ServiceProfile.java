package org.nectaropenapi.harness.run;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import org.nectaropenapi.harness.check.ClientCheck;
import org.nectaropenapi.harness.coverage.NotSimulated;
import org.nectaropenapi.harness.redaction.RedactionRules;
import org.nectaropenapi.harness.targets.Settings;
import org.nectaropenapi.harness.targets.Target;
import org.nectaropenapi.spec.model.ApiDocument;

/**
 * Describes the service under test to the harness. A suite provides exactly one, which is found by
 * {@link ServiceLoader}.
 */
public interface ServiceProfile {

    /**
     * Returns the name of the project in lower case. Names of created objects begin with it, and so do the environment
     * variables that hold the address and the key of a live service.
     */
    String project();

    /** Returns the document of the service. */
    ApiDocument document();

    /** Opens the simulated service that the suite brings along. */
    Target openSandbox(Settings settings);

    /**
     * Returns the document that the simulated service was written for; empty where that is the document of the service.
     * Where they differ, a test that fails, but passes with this one, is left to whoever edited the document.
     */
    default Optional<ApiDocument> simulatedDocument() {
        return Optional.empty();
    }

    /** Returns what of the document that simulated service does not simulate. */
    default NotSimulated notSimulated() {
        return NotSimulated.NOTHING;
    }

    /** Returns which fields and parameters identify somebody. */
    RedactionRules redactionRules();

    /** Returns the rules that a document of the service breaks, one in a sentence; a patch keeps them all. */
    default List<String> violations(ApiDocument document) {
        return List.of();
    }

    /** Returns the open questions about the service by id, on which tests may base assumptions. */
    default Map<String, String> openQuestions() {
        return Map.of();
    }

    /** Returns what reads the responses of the service as its client does. */
    default ClientCheck clientCheck() {
        return ClientCheck.NONE;
    }

    /** Returns the test data of a run. */
    ManagedTestData testData(Target target, RunCalls calls, RunPrefix prefix);

    /** Returns the environment variable with the address of the live service. */
    default String urlVariable() {
        return project().toUpperCase(Locale.ROOT) + "_BASE_URL";
    }

    /** Returns the environment variable with the key of the live service. */
    default String keyVariable() {
        return project().toUpperCase(Locale.ROOT) + "_API_KEY";
    }

    /** Returns the environment variable with the key of another team of the live service. */
    default String otherKeyVariable() {
        return project().toUpperCase(Locale.ROOT) + "_OTHER_API_KEY";
    }

    /** Finds the profile on the class path. */
    static ServiceProfile load() {
        List<ServiceProfile> profiles = ServiceLoader.load(ServiceProfile.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
        if (profiles.size() != 1) {
            throw new IllegalStateException("The class path has " + profiles.size() + " service profiles " + profiles
                    + ". Name exactly one in META-INF/services/" + ServiceProfile.class.getName() + ".");
        }
        return profiles.get(0);
    }
}
