package org.nectaropenapi.changes;

import static org.nectaropenapi.changes.ChangeCase.kind;

import java.util.List;
import java.util.stream.Stream;

/** Changes of operations, their parameters and bodies, and of the document as a whole. */
final class OperationChangeCases {

    private static final String GET = "/paths/~1v2.2~1site~1{site_id}/get";
    private static final String PATCH = "/paths/~1v2.2~1site~1{site_id}/patch";
    private static final String LIST = "/paths/~1v2.2~1connection~1company~1{company_id}/get";
    private static final String POST = "/paths/~1v2.2~1site~1company~1{company_id}/post";
    private static final String UPLOAD = "/paths/~1v2.2~1job~1company~1{company_id}/post";
    private static final String USAGE = "/paths/~1site~1{site_id}~1usage/post";

    private OperationChangeCases() {}

    static Stream<ChangeCase> all() {
        return Stream.of(operations(), parameters(), bodies(), declarations(), general())
                .flatMap(List::stream);
    }

    private static List<ChangeCase> operations() {
        return List.of(
                kind("operation is new", "AA BB AB", d -> d.copy(GET, "/paths/~1v2.2~1site~1{site_id}/put")
                        .set("/paths/~1v2.2~1site~1{site_id}/put/operationId", "putSite")),
                kind(
                        "operation moves to another path",
                        "BN BN BB",
                        d -> d.rename("/paths/~1v2.2~1site~1{site_id}", "/v2.3/site/{site_id}")),
                kind("operation gets another method", "BN BN BB", d -> d.rename(PATCH, "put")),
                kind("operation is renamed", "NN NN NN", d -> d.set(GET + "/operationId", "readSite")),
                kind("Java method is renamed", "NB NB NN", d -> d.set(GET + "/x-method-name", "read")),
                kind("operation moves to another tag", "NB NB NN", d -> d.set(GET + "/tags", "[General]")),
                kind("operation is deprecated", "AA AA AA", d -> d.set(GET + "/deprecated", "true")),
                kind("summary changes", "NN NN NN", d -> d.set(GET + "/summary", "Read a site")),
                kind("evidence changes", "NN NN NN", d -> d.set(GET + "/x-evidence", "observed")),
                kind("event is new", "AA BB NN", d -> d.copy(
                                "/x-webhooks/connection.created.v2", "/x-webhooks/connection.lost.v2")
                        .set("/x-webhooks/connection.lost.v2/post/operationId", "connectionLostV2")));
    }

    private static List<ChangeCase> parameters() {
        String parameters = LIST + "/parameters";
        String email = "/components/parameters/ConnectionOwnerEmail";
        return List.of(
                kind(
                        "optional parameter is new",
                        "AA BB AB",
                        d -> d.set(GET + "/parameters/1", "{name: depth, in: query, schema: {type: integer}}")),
                kind(
                        "required parameter is new",
                        "BB BB BB",
                        d -> d.set(
                                GET + "/parameters/1",
                                "{name: depth, in: query, required: true, schema: {type: integer}}")),
                kind("parameter is renamed", "BB BB BB", d -> d.set(email + "/name", "owner")),
                kind("parameter becomes required", "BB AB BA", d -> d.set(email + "/required", "true")),
                kind("parameter gets another type", "BB BB BB", d -> d.set(email + "/schema", "{type: integer}")),
                kind(
                        "parameter becomes a list",
                        "BB BB BB",
                        d -> d.set(email + "/schema", "{type: array, items: {type: string}}")),
                kind("parameter has another style", "BN BN BB", d -> d.set(email + "/explode", "false")
                        .set(email + "/style", "spaceDelimited")),
                kind("parameter is deprecated", "AA AA AA", d -> d.set(email + "/deprecated", "true")),
                kind("parameter gets a limit", "BN AN BA", d -> d.set(email + "/schema/maxLength", "10")),
                kind("path parameter is renamed", "NN NN NN", d -> d.rename(
                                "/paths/~1v2.2~1site~1{site_id}", "/v2.2/site/{id}")
                        .copy("/components/parameters/SiteId", "/components/parameters/Id")
                        .set("/components/parameters/Id/name", "id")
                        .set("/paths/~1v2.2~1site~1{id}/get/parameters/0", "{$ref: '#/components/parameters/Id'}")
                        .set("/paths/~1v2.2~1site~1{id}/patch/parameters/0", "{$ref: '#/components/parameters/Id'}")),
                kind(
                        "description of a parameter changes",
                        "NN NN NN",
                        d -> d.set(email + "/description", "Another description.")));
    }

    private static List<ChangeCase> bodies() {
        return List.of(
                kind("error status is new", "AN AN AB", d -> d.set(GET + "/responses/409", "{description: Conflict.}")),
                kind("success status changes", "BN BN BB", d -> d.rename(POST + "/responses/201", "200")),
                kind(
                        "second success status is new",
                        "AN BN AB",
                        d -> d.set(GET + "/responses/202", "{description: Later.}")),
                kind(
                        "media type of a response changes",
                        "BB BB BB",
                        d -> d.rename(GET + "/responses/200/content/application~1json", "text/csv")),
                kind(
                        "media type of a request is new",
                        "AN BB AB",
                        d -> d.copy(
                                POST + "/requestBody/content/application~1json",
                                POST + "/requestBody/content/application~1xml")),
                kind("request body becomes optional", "AN BN BB", d -> d.remove(POST + "/requestBody/required")),
                kind("request body is new", "BB BB BB", d -> d.copy(POST + "/requestBody", GET + "/requestBody")),
                kind(
                        "response header is new",
                        "AN BN AB",
                        d -> d.set(GET + "/responses/200/headers", "{X-Cost: {schema: {type: integer}}}")),
                kind(
                        "example changes",
                        "NN NN NN",
                        d -> d.set(POST + "/requestBody/content/application~1json/example", "{name: Roastery}")));
    }

    private static List<ChangeCase> declarations() {
        return List.of(
                kind("response becomes paged", "AB BB NN", d -> d.copy(LIST + "/x-pagination", GET + "/x-pagination")),
                kind("items of pages get another key", "BN BN NN", d -> d.set(LIST + "/x-pagination/items", "rows")),
                kind(
                        "items of pages get another schema",
                        "AB AB NN",
                        d -> d.set(LIST + "/x-pagination/schema", "Account")),
                kind("request is no longer idempotent", "BN AN NN", d -> d.remove(USAGE + "/x-idempotent")),
                kind("success may have no body", "BB AA NN", d -> d.set(GET + "/x-may-be-empty", "true")),
                kind(
                        "method that waits is removed",
                        "NB NA NN",
                        d -> d.remove("/paths/~1v2.2~1connection~1{connection_id}~1details/get/x-await")),
                kind(
                        "method that waits is renamed",
                        "NB NB NN",
                        d -> d.set(
                                "/paths/~1v2.2~1connection~1{connection_id}~1details/get/x-await/method", "awaitAll")),
                kind(
                        "media types of a request are removed",
                        "BB AB BA",
                        d -> d.remove(UPLOAD + "/requestBody/content")));
    }

    private static List<ChangeCase> general() {
        return List.of(
                kind("server changes", "BN BN NN", d -> d.set("/servers/0/url", "https://other.nectarclimate.com")),
                kind(
                        "key moves to another header",
                        "BN BN BB",
                        d -> d.set("/components/securitySchemes/ApiKey/name", "X-Key")),
                kind("operation no longer needs a key", "AN BN BA", d -> d.set(GET + "/security", "[]")),
                kind("title changes", "NN NN NN", d -> d.set("/info/title", "Another title")));
    }
}
