package org.nectaropenapi.client.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nectaropenapi.client.paging.CursorPaged;
import org.nectaropenapi.client.paging.Paged;
import org.nectaropenapi.spec.model.ApiDocument;
import org.nectaropenapi.spec.model.Operation;

/** Requests of the clients in the golden folders, byte for byte. */
@Tag("exhaustive")
class ParametersOnTheWireTest {

    @RegisterExtension
    static final ConnectedClient connected = ConnectedClient.start();

    @ParameterizedTest
    @CsvSource(delimiter = '!', quoteCharacter = '`', textBlock = """
            queryStyles ! {"exploded":["a b","c,d","e&f"]}    ! /v9/styles?exploded=a%20b&exploded=c%2Cd&exploded=e%26f
            queryStyles ! {"commas":["a,b","c d","é+%/"]}     ! /v9/styles?commas=a%2Cb,c%20d,%C3%A9%2B%25%2F
            queryStyles ! {"spaces":["a,b","c|d"]}            ! /v9/styles?spaces=a%2Cb%20c%7Cd
            queryStyles ! {"pipes":["a b","c,d"]}             ! /v9/styles?pipes=a%20b%7Cc%2Cd
            queryStyles ! {"deep":{"from":"2026-01-31","atLeast":1.50}} ! /v9/styles?deep%5Bfrom%5D=2026-01-31&deep%5BatLeast%5D=1.50
            queryStyles ! {"fields":{"colour":"red/blue","size":7}} ! /v9/styles?colour=red%2Fblue&size=7
            queryStyles ! {"free":{"a[b]":"c"}}               ! /v9/styles?free%5Ba%5Bb%5D%5D=c
            queryStyles ! {"path":"a/b?c:d&e=f g#h"}          ! /v9/styles?path=a/b?c:d%26e%3Df%20g%23h
            queryStyles ! {"paths":["a,b","c/d"]}             ! /v9/styles?paths=a%2Cb,c/d
            queryStyles ! {"json":{"note":"a b"}}             ! /v9/styles?json=%7B%22note%22%3A%22a%20b%22%7D
            queryStyles ! {"commas":[],"pipes":[],"deep":{}}  ! /v9/styles
            queryTypes  ! {"long":9223372036854775807,"flag":false,"integer":-1} ! /v9/types?integer=-1&long=9223372036854775807&flag=false
            queryTypes  ! {"instant":"2026-01-31T00:00:00+01:00"} ! /v9/types?instant=2026-01-31T00%3A00%3A00%2B01%3A00
            queryTypes  ! {"kind":"NEW|&","kinds":["ALPHA","a,b"]} ! /v9/types?kind=NEW%7C%26&kinds=ALPHA,a%2Cb
            queryTypes  ! {"days":["2026-01-31","2026-02-01"],"numbers":[1,2]} ! /v9/types?days=2026-01-31&days=2026-02-01&numbers=1&numbers=2
            queryRequired ! {"thing_id":"x y","from":"2026-01-31","sites":["a","b"]} ! /v9/required/x%20y?from=2026-01-31&sites=a,b
            queryRequired ! {"thing_id":"x","from":"2026-01-31","sites":["a"],"limit":5} ! /v9/required/x?from=2026-01-31&sites=a&limit=5
            deleteRange ! {"thing_id":"x","from":"2026-01-31","force":true} ! /v9/required/x?from=2026-01-31&force=true
            readExport  ! {"meter_id":"m/1"}                  ! /v9/meter/m%2F1.csv
            readRange   ! {"from":"2026-01-31","to":"2026-02-28"} ! /v9/meter/2026-01-31..2026-02-28/usage
            readBatch   ! {"number":9223372036854775807,"flag":true} ! /v9/meter-9223372036854775807:batch(1)/true
            readKind    ! {"kind":"beta/US","instant":"2026-01-31T12:00:00Z"} ! /v9/kind/beta%2FUS/2026-01-31T12%3A00%3A00Z
            readIds     ! {"ids":[1,2,3]}                     ! /v9/ids/1,2,3
            readShared  ! {"thing_id":"any text","limit":"many"} ! /v9/shared/any%20text?limit=many
            readNewVersion ! {"thing-id":"a","filter.name":"b"} ! /v10/thing/a/b
            readNames   ! {"filter[name]":"1","$top":"2","größe":"3","setName":"4"} ! filter%5Bname%5D=1&%24top=2&setName=4&gr%C3%B6%C3%9Fe=3
            readBeta    ! {}                                  ! /beta/v9/beta
            readRelative ! {"thing_id":"a"}                   ! /preview/v9/relative/a
            readElsewhere ! {}                                ! /public/v9/elsewhere
            """)
    void theRequestLineIsAsTheDocumentSays(String operationId, String parameters, String target) {
        Operation operation = operation(operationId);

        send(operation, parameters);

        assertThat(connected.server().onlyRequest().target()).endsWith(target);
        if (target.startsWith("/")) {
            assertThat(connected.server().onlyRequest().target()).isEqualTo(target);
        }
    }

    @Test
    void headersAndCookiesArrive() {
        send(operation("readHeaders"), """
                {"X-Tenant":"11112222-3333-4444-8555-666677778888","X-Kind":"NEW","X-Since":"2026-01-31T00:00:00Z",
                 "X-Days":["2026-01-31","2026-02-01"],"If-None-Match":"\\"a, b\\"","x-trace-level":3}""");

        RecordedRequest request = connected.server().onlyRequest();
        assertThat(request.headers("X-Tenant")).containsExactly("11112222-3333-4444-8555-666677778888");
        assertThat(request.headers("X-Kind")).containsExactly("NEW");
        assertThat(request.headers("X-Since")).containsExactly("2026-01-31T00:00:00Z");
        assertThat(request.headers("X-Days")).containsExactly("2026-01-31,2026-02-01");
        assertThat(request.headers("If-None-Match")).containsExactly("\"a, b\"");
        assertThat(request.headers("X-Trace-Level")).containsExactly("3");
        assertThat(request.headers("X-API-Key")).containsExactly(ConnectedClient.KEY);

        send(operation("readCookies"), "{\"session\":\"a;b\",\"flags\":[\"c\",\"d\"]}");

        assertThat(connected.server().onlyRequest().headers("Cookie")).containsExactly("session=a%3Bb; flags=c,d");
    }

    @ParameterizedTest
    @CsvSource({"readOpen, 0", "readElsewhere, 0", "readEither, 1", "readBeta, 1", "readRelative, 1"})
    void onlyOperationsThatNeedTheKeySendIt(String operationId, int keys) {
        send(operation(operationId), operationId.equals("readRelative") ? "{\"thing_id\":\"a\"}" : "{}");

        assertThat(connected.server().onlyRequest().headers("X-API-Key")).hasSize(keys);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', quoteCharacter = '`', textBlock = """
            queryRequired ! sites   ! []
            queryRequired ! from    ! null
            readHeaders   ! X-Kind  ! "a\\nb"
            readHeaders   ! X-Tenant ! null
            readCookies   ! session ! ""
            queryStyles   ! spaces  ! ["a b"]
            queryStyles   ! pipes   ! ["a|b"]
            readRange     ! from    ! null
            readExport    ! meter_id ! ".."
            """)
    void aValueThatCannotArriveIsRefusedBeforeAnythingIsSent(String operationId, String name, String value) {
        Operation operation = operation(operationId);
        connected.server().respond(SuccessfulResponse.of(operation));
        OperationCall call = OperationCall.of(operation)
                .with(
                        parameter(operation, name),
                        value.equals("null") ? NullNode.getInstance() : JsonTrees.parse(value));

        assertThatThrownBy(() -> call.send(connected))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(operationId)
                .hasMessageContaining(name);
        assertThat(connected.server().requests()).isEmpty();
    }

    @Test
    void aListIsReadFromCursorToCursor() {
        Operation operation = operation("listCursors");
        connected
                .server()
                .respond(request -> ScriptedResponse.json(
                        200,
                        request.query().containsKey("cursor")
                                ? "{\"things\":[{\"name\":\"b\"}],\"nextCursor\":null}"
                                : "{\"things\":[{\"name\":\"a\"}],\"nextCursor\":\"c d\"}"));

        CursorPaged<?, ?> list = (CursorPaged<?, ?>) ModelClasses.present(OperationCall.of(operation)
                .with(parameter(operation, "kind"), JsonTrees.tree("k"))
                .call(connected.client(ClientDocument.of(operation))));

        assertThat(list.stream()).hasSize(2);
        assertThat(connected.server().requests())
                .extracting(RecordedRequest::target)
                .containsExactly("/v9/cursors?kind=k", "/v9/cursors?kind=k&cursor=c%20d");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', textBlock = """
            listLongPages ! {"page":1} ! GET /v9/long-pages?page=
            searchThings  ! {"page":1} ! POST /v9/search?page=
            listPages     ! {"owner_id":"o","from":"2026-01-31"} ! GET /v9/pages/o?from=2026-01-31&page=
            """)
    void aListIsReadFromPageToPage(String operationId, String parameters, String line) {
        Operation operation = operation(operationId);
        connected.server().respond(request -> {
            int page = Integer.parseInt(request.query().get("page").get(0));
            return ScriptedResponse.json(200, """
                    {"totalThings":2,"perPage":1,"totalPages":2,"currentPage":%d,"hasNext":%b,"hasPrevious":%b,"things":[{"name":"a"}]}""".formatted(page, page < 2, page > 1));
        });
        OperationCall call = OperationCall.of(operation);
        ((ObjectNode) JsonTrees.parse(parameters))
                .properties()
                .forEach(entry -> call.with(parameter(operation, entry.getKey()), entry.getValue()));

        Paged<?, ?> list =
                (Paged<?, ?>) ModelClasses.present(call.call(connected.client(ClientDocument.of(operation))));

        assertThat(list.stream()).hasSize(2);
        assertThat(list.prefetch(2).all()).hasSize(2);
        assertThat(connected.server().requests())
                .extracting(RecordedRequest::line)
                .contains(line + "1 HTTP/1.1", line + "2 HTTP/1.1")
                .hasSize(4);
    }

    private static void send(Operation operation, String parameters) {
        connected.server().respond(SuccessfulResponse.of(operation));
        OperationCall call = OperationCall.of(operation);
        for (var entry : ((ObjectNode) JsonTrees.parse(parameters)).properties()) {
            JsonNode value = entry.getValue();
            call.with(parameter(operation, entry.getKey()), value);
        }
        call.send(connected);
    }

    private static ParameterModel parameter(Operation operation, String name) {
        return ClientDocument.parameters(operation).stream()
                .filter(parameter -> parameter.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Operation operation(String id) {
        List<Operation> found = ClientDocument.operations().stream()
                .filter(operation -> operation.id().equals(id))
                .filter(operation -> operation.node().document() != ApiDocument.bundled())
                .toList();
        assertThat(found)
                .as("operations of the golden folders with the id %s", id)
                .hasSize(1);
        return found.get(0);
    }
}
