package org.nectaropenapi.pacts.document;

import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.core.model.Interaction;
import au.com.dius.pact.core.model.OptionalBody;
import au.com.dius.pact.core.model.V4Interaction;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.nectaropenapi.pacts.EventMetadata;
import org.nectaropenapi.pacts.PactFiles;
import org.nectaropenapi.spec.model.ApiDocument;
import org.nectaropenapi.spec.model.Operation;
import org.nectaropenapi.spec.model.Pagination;
import org.nectaropenapi.spec.model.Parameter;
import org.nectaropenapi.spec.model.SchemaNode;

/** The pacts demand of the provider what the document requires and what the client's runtime reads, and no more. */
class PactDemandTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final ApiDocument DOCUMENT = ApiDocument.bundled();

    @Test
    void everyDemandedFieldIsRequiredByTheDocumentOrReadByTheRuntime() throws IOException {
        List<String> optional = new ArrayList<>();
        for (DemandedBody demanded : bodies()) {
            demanded.visit((place, value) -> value.fieldNames().forEachRemaining(name -> {
                boolean isRead = place.equals(demanded.schema())
                        && demanded.readByRuntime().contains(name);
                if (place.property(name).isPresent() && !place.requires(name) && !isRead) {
                    optional.add(demanded.description() + ": " + place.location() + "." + name);
                }
            }));
        }
        assertThat(optional).isEmpty();
    }

    @Test
    void whatTheRuntimeReadsOfPagesWaitsAndDownloadsIsDemanded() throws IOException {
        Set<String> read = new HashSet<>();
        for (Operation operation : DOCUMENT.operations()) {
            boolean mayBeEmpty = operation.node().flag("x-may-be-empty");
            Set<String> names = mayBeEmpty ? new HashSet<>() : readByRuntime(operation);
            operation.extension("x-await").ifPresent(await -> names.remove(await.text("reason")));
            operation.extension("x-pagination").ifPresent(paging -> names.remove(paging.text("next")));
            // An example need not show an optional field.
            operation.responseExamples(operation.successStatus().orElseThrow()).stream()
                    .findFirst()
                    .ifPresent(
                            example -> names.removeIf(name -> !example.value().has(name)));
            names.forEach(name -> read.add(operation.id() + "." + name));
        }
        Set<String> demanded = new HashSet<>();
        for (DemandedBody body : bodies()) {
            body.json().fieldNames().forEachRemaining(name -> demanded.add(body.reference() + "." + name));
        }
        assertThat(read).isNotEmpty().isSubsetOf(demanded);
    }

    @Test
    void theReasonOfAFailedWaitIsDemandedWhereAWaitHasFailedAndNowhereElse() throws IOException {
        Set<String> statuses = new HashSet<>();
        Set<String> failures = new HashSet<>();
        for (DemandedBody body : bodies()) {
            DOCUMENT.operations().stream()
                    .filter(operation -> operation.id().equals(body.reference()))
                    .flatMap(operation -> operation.extension("x-await").stream())
                    .filter(await -> body.json().has(await.text("reason")))
                    .forEach(await -> {
                        statuses.add(body.json().path(await.text("field")).asText());
                        failures.addAll(await.texts("failed"));
                    });
        }
        assertThat(statuses).isNotEmpty().isSubsetOf(failures);
    }

    @Test
    void everyEventDemandsItsMediaTypeAndTheHeadersThatTheDocumentRequires() {
        assertThat(PactFiles.webhooks().getInteractions())
                .map(V4Interaction.AsynchronousMessage.class::cast)
                .allSatisfy(message -> {
                    List<String> headers = DOCUMENT.webhooks().stream()
                            .filter(event -> event.path().equals(PactCheck.reference(message, "webhook")))
                            .flatMap(event -> event.parametersIn("header").stream())
                            .filter(Parameter::required)
                            .map(Parameter::name)
                            .toList();
                    assertThat(headers).isNotEmpty();
                    assertThat(message.getContents().getMetadata())
                            .containsOnlyKeys(Stream.concat(Stream.of(EventMetadata.MEDIA_TYPE), headers.stream())
                                    .toArray(String[]::new));
                });
    }

    /** The JSON that an interaction demands of a response or a message, and its schema. */
    private record DemandedBody(
            String description, String reference, Set<String> readByRuntime, SchemaNode schema, JsonNode json) {

        interface ObjectVisitor {
            void visit(SchemaNode schema, JsonNode object);
        }

        void visit(ObjectVisitor visitor) {
            schema.walk(json, (place, value) -> {
                if (value.isObject()) {
                    visitor.visit(place, value);
                }
                return true;
            });
        }
    }

    private static List<DemandedBody> bodies() throws IOException {
        List<DemandedBody> bodies = new ArrayList<>();
        for (Interaction interaction : PactFiles.api().getInteractions()) {
            V4Interaction.SynchronousHttp http = (V4Interaction.SynchronousHttp) interaction;
            OptionalBody body = http.getResponse().getBody();
            Operation operation = DOCUMENT.operation(PactCheck.reference(interaction, "operationId"));
            int status = http.getResponse().getStatus();
            if (body.isPresent()) {
                Set<String> read = status < 300 ? readByRuntime(operation) : Set.of();
                JsonNode schema =
                        operation.responses().get(status).values().iterator().next();
                bodies.add(body(interaction, operation.id(), read, schema, body));
            }
        }
        for (Interaction interaction : PactFiles.webhooks().getInteractions()) {
            String type = PactCheck.reference(interaction, "webhook");
            OptionalBody body = ((V4Interaction.AsynchronousMessage) interaction)
                    .getContents()
                    .getContents();
            bodies.add(body(
                    interaction, type, Set.of("eventType"), DOCUMENT.events().get(type), body));
        }
        assertThat(bodies).isNotEmpty();
        return bodies;
    }

    private static DemandedBody body(
            Interaction interaction, String reference, Set<String> read, JsonNode schema, OptionalBody body)
            throws IOException {
        return new DemandedBody(
                interaction.getDescription(),
                reference,
                read,
                DOCUMENT.schemaNode(reference, schema),
                MAPPER.readTree(body.valueAsString()));
    }

    /** Returns the fields that extensions of an operation name, and those of the position in a list. */
    private static Set<String> readByRuntime(Operation operation) {
        Set<String> read = new HashSet<>();
        operation.extension("x-pagination").ifPresent(paging -> {
            read.addAll(List.of(paging.text("items"), paging.text("next")));
            if (operation.pagination().isPresent()) {
                read.addAll(Pagination.POSITION);
            }
        });
        operation
                .extension("x-await")
                .ifPresent(await -> read.addAll(List.of(await.text("field"), await.text("reason"))));
        operation.extension("x-download").ifPresent(download -> read.add(download.text("url")));
        return read;
    }
}
