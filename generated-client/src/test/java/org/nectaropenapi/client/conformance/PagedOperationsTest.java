package org.nectaropenapi.client.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nectaropenapi.client.paging.Paged;
import org.nectaropenapi.spec.model.Operation;

/**
 * Every operation that the document declares as paged returns a list that reads all of its pages; no other operation
 * does.
 */
@Tag("golden")
class PagedOperationsTest {

    @RegisterExtension
    static final ConnectedClient connected = ConnectedClient.start();

    static Stream<Operation> operations() {
        return ClientDocument.operations().stream();
    }

    static Stream<Operation> pagedOperations() {
        return operations().filter(operation -> operation.pagination().isPresent());
    }

    @ParameterizedTest
    @MethodSource("operations")
    void anOperationIsPagedInJavaIfItIsPagedInTheDocument(Operation operation) {
        assertThat(OperationCall.method(operation).getReturnType() == Paged.class)
                .isEqualTo(operation.pagination().isPresent());
    }

    @ParameterizedTest
    @MethodSource("pagedOperations")
    void theListHasThePageTypeAndTheItemTypeOfTheDocument(Operation operation) {
        Type[] arguments =
                ((ParameterizedType) OperationCall.method(operation).getGenericReturnType()).getActualTypeArguments();

        assertThat(arguments).containsExactly(ModelClasses.of(page(operation)), ModelClasses.of(item(operation)));
    }

    @ParameterizedTest
    @MethodSource("pagedOperations")
    void allPagesAreRead(Operation operation) {
        String items = operation.node().child("x-pagination").text("items");
        ValueType item = item(operation).type();
        ObjectNode template = SuccessfulResponse.body(operation).deepCopy();
        connected.server().respond(request -> {
            int number = ScriptedPages.requestedPage(request);
            template.put("currentPage", number).put("hasNext", number < 3);
            ArrayNode rows = template.putArray(items);
            rows.add(SampleValues.json(item, 10 * number));
            rows.add(SampleValues.json(item, 10 * number + 1));
            return ScriptedResponse.json(template);
        });

        Paged<?, ?> list = (Paged<?, ?>)
                ModelClasses.present(OperationCall.of(operation).call(connected.client(ClientDocument.of(operation))));
        List<Object> read = new ArrayList<>();
        list.all().forEach(read::add);

        assertThat(read).hasSize(6).doesNotHaveDuplicates().hasOnlyElementsOfType(ModelClasses.of(item(operation)));
        assertThat(connected.server().requests())
                .extracting(ScriptedPages::requestedPage)
                .containsExactly(1, 2, 3);
    }

    private static SchemaModel page(Operation operation) {
        return ClientDocument.of(operation)
                .model(ClientDocument.successSchema(operation).component().orElseThrow());
    }

    private static SchemaModel item(Operation operation) {
        return ClientDocument.of(operation)
                .model(operation.node().child("x-pagination").text("schema"));
    }
}
