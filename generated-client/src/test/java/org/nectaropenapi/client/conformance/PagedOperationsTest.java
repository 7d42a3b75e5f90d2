package org.nectaropenapi.client.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nectaropenapi.client.paging.Paged;

/**
 * Every operation that the document calls paged answers a list that reads all of its pages; no other operation does.
 */
class PagedOperationsTest {

    private static ConnectedClient connected;

    @BeforeAll
    static void start() {
        connected = ConnectedClient.start();
    }

    @AfterAll
    static void stop() {
        connected.close();
    }

    static Stream<OperationModel> operations() {
        return DocumentModel.get().operations().stream();
    }

    static Stream<OperationModel> pagedOperations() {
        return operations().filter(OperationModel::isPaged);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void anOperationIsPagedInJavaIfItIsInTheDocument(OperationModel operation) {
        assertThat(OperationCall.method(operation).getReturnType() == Paged.class)
                .isEqualTo(operation.isPaged());
    }

    @ParameterizedTest
    @MethodSource("operations")
    void anOperationWhoseAnswerHasAFurtherPageIsPaged(OperationModel operation) {
        JsonNode answer = DocumentModel.get().resolve(operation.successSchema());

        assertThat(operation.isPaged()).isEqualTo(answer.path("properties").has("hasNext"));
    }

    @ParameterizedTest
    @MethodSource("pagedOperations")
    void theListIsOfTheDocumentsPageAndItems(OperationModel operation) {
        Type[] arguments =
                ((ParameterizedType) OperationCall.method(operation).getGenericReturnType()).getActualTypeArguments();

        assertThat(arguments)
                .containsExactly(
                        ModelClasses.of(DocumentModel.lastSegment(
                                operation.successSchema().path("$ref").asText())),
                        ModelClasses.of(operation
                                .definition()
                                .at("/x-pagination/schema")
                                .asText()));
    }

    @ParameterizedTest
    @MethodSource("pagedOperations")
    void allPagesAreRead(OperationModel operation) {
        String items = operation.definition().at("/x-pagination/items").asText();
        SchemaModel item = DocumentModel.get()
                .schema(operation.definition().at("/x-pagination/schema").asText());
        ObjectNode template = operation
                .responseExamples(operation.successStatus())
                .get(0)
                .value()
                .deepCopy();
        connected.server().answer(request -> {
            int number = ScriptedPages.requestedPage(request);
            template.put("currentPage", number).put("hasNext", number < 3);
            ArrayNode rows = template.putArray(items);
            rows.add(SampleValues.json(new ValueType(ValueType.Kind.OBJECT, item.name(), null), 10 * number));
            rows.add(SampleValues.json(new ValueType(ValueType.Kind.OBJECT, item.name(), null), 10 * number + 1));
            return ScriptedAnswer.json(template);
        });

        Paged<?, ?> list =
                (Paged<?, ?>) ModelClasses.present(OperationCall.of(operation).call(connected.client()));
        List<Object> read = new ArrayList<>();
        list.all().forEach(read::add);

        assertThat(read).hasSize(6).doesNotHaveDuplicates().hasOnlyElementsOfType(ModelClasses.of(item.name()));
        assertThat(connected.server().requests())
                .extracting(ScriptedPages::requestedPage)
                .containsExactly(1, 2, 3);
    }
}
