package org.nectaropenapi.suite.probes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.nectaropenapi.harness.lookup.NotInDocumentException;
import org.nectaropenapi.spec.model.ApiDocument;
import org.nectaropenapi.spec.model.Operation;

final class EndpointTest {
    /** Any operation of the current version with a path parameter. */
    private final Operation operation = ApiDocument.bundled().operations().stream()
            .filter(each -> each.path().startsWith("/" + Endpoint.currentVersion() + "/")
                    && each.path().contains("{"))
            .findFirst()
            .orElseThrow();

    private final String request = operation.path().replaceAll("\\{[^}]*}", "7");

    @Test
    void anOperationHasItsMethodAndPath() {
        Endpoint endpoint = Endpoint.of(operation.id() + "?page=2");

        assertThat(endpoint.method()).isEqualTo(operation.method());
        assertThat(endpoint.path()).isEqualTo(operation.path());
        assertThat(endpoint.query()).isEqualTo("?page=2");
        assertThat(endpoint.is(operation.method(), request)).isTrue();
        assertThat(endpoint.is("TRACE", request)).isFalse();
        assertThat(endpoint.isAt(request + "/more")).isFalse();
        assertThat(endpoint.isAt(request.replace("7", ""))).isFalse();
    }

    @Test
    void anotherMethodPrecedes() {
        Endpoint endpoint = Endpoint.of("TRACE " + operation.id());

        assertThat(endpoint.is("TRACE", request)).isTrue();
        assertThat(endpoint.is(operation.method(), request)).isFalse();
    }

    @Test
    void otherPathsAreDerivedFromThoseOfTheDocument() {
        assertThat(Endpoint.of(operation.id() + "/details").path()).isEqualTo(operation.path() + "/details");
        assertThat(Endpoint.of(operation.id() + "/details").method()).isEqualTo("GET");
        assertThat(Endpoint.of("/nothing/{id}").path()).isEqualTo("/" + Endpoint.currentVersion() + "/nothing/{id}");
        assertThat(Endpoint.of("PUT /nothing/{id}").is("PUT", "/" + Endpoint.currentVersion() + "/nothing/7"))
                .isTrue();

        String older = Endpoint.of(operation.id() + "@v0.9").path();
        assertThat(older).isEqualTo(operation.path().replace(Endpoint.currentVersion(), "v0.9"));
        assertThat(Endpoint.documented(older.replaceAll("\\{[^}]*}", "7"))).contains(request);
        assertThat(Endpoint.documented("/v0.9/nothing")).isEmpty();
    }

    @Test
    void anOperationThatTheDocumentDoesNotHaveIsLeftToDo() {
        assertThatThrownBy(() -> Endpoint.of("sellEverything"))
                .isInstanceOf(NotInDocumentException.class)
                .hasMessageContaining("sellEverything");
    }
}
