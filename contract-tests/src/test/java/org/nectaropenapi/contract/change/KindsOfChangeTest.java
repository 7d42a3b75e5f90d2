package org.nectaropenapi.contract.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nectaropenapi.contract.change.Impact.ADDITION;
import static org.nectaropenapi.contract.change.Impact.BREAKING;
import static org.nectaropenapi.contract.change.Impact.NONE;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nectaropenapi.contract.yaml.LocatedYaml;

/** Every kind of change gets the right verdict, in both directions, whatever openapi-diff alone says. */
class KindsOfChangeTest {

    private static final String SITE = "/components/schemas/Site/properties";
    private static final String CREATE = "/components/schemas/SiteCreateRequest/properties";
    private static final String GET = "/paths/~1v2.2~1site~1{site_id}/get";
    private static final String PATCH = "/paths/~1v2.2~1site~1{site_id}/patch";
    private static final String LIST = "/paths/~1v2.2~1connection~1company~1{company_id}/get";
    private static final String POST = "/paths/~1v2.2~1site~1company~1{company_id}/post";
    private static final String UPLOAD = "/paths/~1v2.2~1job~1company~1{company_id}/post";
    private static final String USAGE = "/paths/~1site~1{site_id}~1usage/post";
    private static final String FIELD = "{type: string, nullable: true, description: New.}";

    /**
     * One kind of change.
     *
     * @param name what is edited
     * @param edit the edit
     * @param api verdict for users of the API
     * @param java verdict for users of the client
     * @param backApi verdict for users of the API when the edit is undone
     * @param backJava verdict for users of the client when the edit is undone
     * @param library what openapi-diff alone says of the edit
     * @param backLibrary what it says when the edit is undone
     */
    record Case(
            String name,
            Consumer<SmallDocument> edit,
            Impact api,
            Impact java,
            Impact backApi,
            Impact backJava,
            Impact library,
            Impact backLibrary) {

        @Override
        public String toString() {
            return name;
        }
    }

    private static Case kind(
            String name,
            Consumer<SmallDocument> edit,
            Impact api,
            Impact java,
            Impact backApi,
            Impact backJava,
            Impact library,
            Impact backLibrary) {
        return new Case(name, edit, api, java, backApi, backJava, library, backLibrary);
    }

    static Stream<Case> kinds() {
        return Stream.of(operations(), parameters(), fields(), values(), limits(), bodies(), declarations(), general())
                .flatMap(List::stream);
    }

    private static List<Case> operations() {
        return List.of(
                kind("operation is new", d -> d.copy(GET, "/paths/~1v2.2~1site~1{site_id}/put").set("/paths/~1v2.2~1site~1{site_id}/put/operationId", "putSite"), ADDITION, ADDITION, BREAKING, BREAKING, ADDITION, BREAKING),
                kind("operation moves to another path", d -> d.rename("/paths/~1v2.2~1site~1{site_id}", "/v2.3/site/{site_id}"), BREAKING, NONE, BREAKING, NONE, BREAKING, BREAKING),
                kind("operation gets another method", d -> d.rename(PATCH, "put"), BREAKING, NONE, BREAKING, NONE, BREAKING, BREAKING),
                kind("operation is renamed", d -> d.set(GET + "/operationId", "readSite"), NONE, NONE, NONE, NONE, NONE, NONE),
                kind("Java method is renamed", d -> d.set(GET + "/x-method-name", "read"), NONE, BREAKING, NONE, BREAKING, NONE, NONE),
                kind("operation moves to another tag", d -> d.set(GET + "/tags", "[General]"), NONE, BREAKING, NONE, BREAKING, NONE, NONE),
                kind("operation is deprecated", d -> d.set(GET + "/deprecated", "true"), ADDITION, ADDITION, ADDITION, ADDITION, ADDITION, ADDITION),
                kind("summary changes", d -> d.set(GET + "/summary", "Read a site"), NONE, NONE, NONE, NONE, NONE, NONE),
                kind("evidence changes", d -> d.set(GET + "/x-evidence", "observed"), NONE, NONE, NONE, NONE, NONE, NONE),
                kind("event is new", d -> d.copy("/x-webhooks/connection.created.v2", "/x-webhooks/connection.lost.v2").set("/x-webhooks/connection.lost.v2/post/operationId", "connectionLostV2"), ADDITION, ADDITION, BREAKING, BREAKING, NONE, NONE));
    }

    private static List<Case> parameters() {
        String parameters = LIST + "/parameters";
        String email = "/components/parameters/ConnectionOwnerEmail";
        return List.of(
                kind("optional parameter is new", d -> d.set(GET + "/parameters/1", "{name: depth, in: query, schema: {type: integer}}"), ADDITION, ADDITION, BREAKING, BREAKING, ADDITION, BREAKING),
                kind("required parameter is new", d -> d.set(GET + "/parameters/1", "{name: depth, in: query, required: true, schema: {type: integer}}"), BREAKING, BREAKING, BREAKING, BREAKING, BREAKING, BREAKING),
                kind("parameter is renamed", d -> d.set(email + "/name", "owner"), BREAKING, BREAKING, BREAKING, BREAKING, BREAKING, BREAKING),
                kind("parameter becomes required", d -> d.set(email + "/required", "true"), BREAKING, BREAKING, ADDITION, BREAKING, BREAKING, ADDITION),
                kind("parameter gets another type", d -> d.set(email + "/schema", "{type: integer}"), BREAKING, BREAKING, BREAKING, BREAKING, BREAKING, BREAKING),
                kind("parameter becomes a list", d -> d.set(email + "/schema", "{type: array, items: {type: string}}"), BREAKING, BREAKING, BREAKING, BREAKING, BREAKING, BREAKING),
                kind("parameter is written otherwise", d -> d.set(email + "/explode", "false").set(email + "/style", "spaceDelimited"), BREAKING, NONE, BREAKING, NONE, BREAKING, BREAKING),
                kind("parameter is deprecated", d -> d.set(email + "/deprecated", "true"), ADDITION, ADDITION, ADDITION, ADDITION, ADDITION, ADDITION),
                kind("parameter has a limit", d -> d.set(email + "/schema/maxLength", "10"), BREAKING, NONE, ADDITION, NONE, BREAKING, ADDITION),
                kind("parameter of the path is renamed", d -> d.rename("/paths/~1v2.2~1site~1{site_id}", "/v2.2/site/{id}").copy("/components/parameters/SiteId", "/components/parameters/Id").set("/components/parameters/Id/name", "id").set("/paths/~1v2.2~1site~1{id}/get/parameters/0", "{$ref: '#/components/parameters/Id'}").set("/paths/~1v2.2~1site~1{id}/patch/parameters/0", "{$ref: '#/components/parameters/Id'}"), NONE, NONE, NONE, NONE, NONE, NONE),
                kind("parameter describes itself otherwise", d -> d.set(email + "/description", "Other words."), NONE, NONE, NONE, NONE, NONE, NONE));
    }

    private static List<Case> fields() {
        return List.of(
                kind("field of an answer is new", d -> d.set(SITE + "/foo", FIELD), ADDITION, ADDITION, BREAKING, BREAKING, ADDITION, ADDITION),
                kind("field of an answer is renamed", d -> d.rename(SITE + "/address", "postalAddress"), BREAKING, BREAKING, BREAKING, BREAKING, ADDITION, ADDITION),
                kind("optional field of a request is new", d -> d.set(CREATE + "/foo", FIELD), ADDITION, ADDITION, BREAKING, BREAKING, ADDITION, ADDITION),
                kind("required field of a request is new", d -> d.set(CREATE + "/foo", "{type: string}").add("/components/schemas/SiteCreateRequest/required", "foo"), BREAKING, BREAKING, BREAKING, BREAKING, BREAKING, ADDITION),
                kind("field of a request becomes required", d -> d.add("/components/schemas/SiteCreateRequest/required", "address"), BREAKING, BREAKING, ADDITION, BREAKING, BREAKING, ADDITION),
                kind("field of an answer becomes required", d -> d.add("/components/schemas/Site/required", "address"), ADDITION, BREAKING, BREAKING, BREAKING, ADDITION, BREAKING),
                kind("field of an answer can be null", d -> d.set(SITE + "/name/nullable", "true"), BREAKING, BREAKING, ADDITION, ADDITION, ADDITION, ADDITION),
                kind("field of a request can be null", d -> d.set(CREATE + "/name/nullable", "true"), ADDITION, ADDITION, BREAKING, BREAKING, ADDITION, ADDITION),
                kind("field gets another type", d -> d.set(SITE + "/name/type", "integer").remove(SITE + "/name/maxLength"), BREAKING, BREAKING, BREAKING, BREAKING, BREAKING, BREAKING),
                kind("field of an answer gets a format", d -> d.set(SITE + "/address/format", "uri"), ADDITION, BREAKING, BREAKING, BREAKING, BREAKING, BREAKING),
                kind("field of a request gets a format", d -> d.set(CREATE + "/name/format", "uuid"), BREAKING, BREAKING, ADDITION, BREAKING, BREAKING, BREAKING),
                kind("field has another format", d -> d.set(SITE + "/dataCollectionStopDate/format", "date-time"), BREAKING, BREAKING, BREAKING, BREAKING, BREAKING, BREAKING),
                kind("elements of a list get another type", d -> d.set(SITE + "/path/items", "{type: integer}"), BREAKING, BREAKING, BREAKING, BREAKING, BREAKING, BREAKING),
                kind("field is deprecated", d -> d.set(SITE + "/path/deprecated", "true"), ADDITION, ADDITION, ADDITION, ADDITION, ADDITION, ADDITION),
                kind("field is read-only", d -> d.set(CREATE + "/address/readOnly", "true"), BREAKING, BREAKING, BREAKING, BREAKING, BREAKING, ADDITION),
                kind("field refers to another schema", d -> d.set("/components/schemas/Connection/properties/accounts/items", "{$ref: '#/components/schemas/Site'}"), BREAKING, BREAKING, BREAKING, BREAKING, BREAKING, BREAKING),
                kind("schema is renamed", d -> d.rename("/components/schemas/Site", "Place").refer("Site", "Place"), NONE, BREAKING, NONE, BREAKING, NONE, NONE),
                kind("schema is split off", d -> d.set(SITE + "/geo", "{type: object, properties: {lat: {type: string}}}"), ADDITION, ADDITION, BREAKING, BREAKING, ADDITION, ADDITION),
                kind("further fields are refused", d -> d.set("/components/schemas/SiteCreateRequest/additionalProperties", "false"), BREAKING, BREAKING, ADDITION, BREAKING, NONE, NONE),
                kind("field of an event is gone", d -> d.remove("/components/schemas/ConnectionEvent/properties/url"), BREAKING, BREAKING, ADDITION, ADDITION, NONE, NONE),
                kind("field says something else", d -> d.set(SITE + "/address/description", "Other words."), NONE, NONE, NONE, NONE, ADDITION, ADDITION));
    }

    private static List<Case> values() {
        String status = "/components/schemas/ConnectionStatus";
        String owner = "/components/schemas/Connection/properties/status";
        return List.of(
                kind("complete list gets a value", d -> d.list("ConnectionStatus", list -> list.add("LOST")), ADDITION, ADDITION, BREAKING, BREAKING, BREAKING, BREAKING),
                kind("known values get one more", d -> d.list("AccountStatus", list -> list.add("LOST")), ADDITION, ADDITION, ADDITION, BREAKING, NONE, NONE),
                kind("value of an answer is gone", d -> d.list("JobStatus", list -> list.remove(3)), ADDITION, BREAKING, ADDITION, ADDITION, ADDITION, BREAKING),
                kind("Java constant is renamed", d -> d.set("/components/schemas/WebhookEventType/x-enum-varnames/0", "MADE"), NONE, BREAKING, NONE, BREAKING, NONE, NONE),
                kind("complete list becomes partial", d -> d.rename(status + "/enum", "x-known-values").rename(owner + "/enum", "x-known-values"), ADDITION, NONE, ADDITION, NONE, ADDITION, BREAKING),
                kind("text gets a list of values", d -> d.set(SITE + "/address/enum", "[HERE, THERE]"), ADDITION, BREAKING, BREAKING, BREAKING, BREAKING, ADDITION));
    }

    private static List<Case> limits() {
        return List.of(
                kind("request may be longer", d -> d.set(CREATE + "/name/maxLength", "500"), ADDITION, NONE, BREAKING, NONE, ADDITION, BREAKING),
                kind("answer may be longer", d -> d.set(SITE + "/name/maxLength", "500"), BREAKING, NONE, ADDITION, NONE, BREAKING, ADDITION),
                kind("request has to be longer", d -> d.set(CREATE + "/name/minLength", "5"), BREAKING, NONE, ADDITION, NONE, ADDITION, ADDITION),
                kind("request has fewer elements", d -> d.set(CREATE + "/path/maxItems", "2"), BREAKING, NONE, ADDITION, NONE, BREAKING, ADDITION),
                kind("request has a pattern", d -> d.set(CREATE + "/name/pattern", "'[a-z]+'"), BREAKING, NONE, ADDITION, NONE, BREAKING, BREAKING),
                kind("answer has another pattern", d -> d.set(SITE + "/occupancyPercent/pattern", "'[0-9]+'"), BREAKING, NONE, BREAKING, NONE, BREAKING, BREAKING),
                kind("upload may be larger", d -> d.set(uploadPart() + "/x-max-bytes", "99999999"), ADDITION, NONE, BREAKING, NONE, NONE, NONE),
                kind("answer also comes as a number", d -> d.set(SITE + "/address/x-also-accepts", "[number]"), ADDITION, NONE, ADDITION, NONE, NONE, NONE));
    }

    private static String uploadPart() {
        return "/components/schemas/DocumentUpload/properties/document";
    }

    private static List<Case> bodies() {
        return List.of(
                kind("error status is new", d -> d.set(GET + "/responses/409", "{description: Conflict.}"), ADDITION, NONE, ADDITION, NONE, ADDITION, BREAKING),
                kind("success status changes", d -> d.rename(POST + "/responses/201", "200"), BREAKING, NONE, BREAKING, NONE, BREAKING, BREAKING),
                kind("second success status is new", d -> d.set(GET + "/responses/202", "{description: Later.}"), ADDITION, NONE, BREAKING, NONE, ADDITION, BREAKING),
                kind("media type of an answer changes", d -> d.rename(GET + "/responses/200/content/application~1json", "text/csv"), BREAKING, BREAKING, BREAKING, BREAKING, BREAKING, BREAKING),
                kind("media type of a request is new", d -> d.copy(POST + "/requestBody/content/application~1json", POST + "/requestBody/content/application~1xml"), ADDITION, NONE, BREAKING, BREAKING, ADDITION, BREAKING),
                kind("body of a request may be left out", d -> d.remove(POST + "/requestBody/required"), ADDITION, NONE, BREAKING, NONE, BREAKING, BREAKING),
                kind("body of a request is new", d -> d.copy(POST + "/requestBody", GET + "/requestBody"), BREAKING, BREAKING, BREAKING, BREAKING, BREAKING, BREAKING),
                kind("header of an answer is new", d -> d.set(GET + "/responses/200/headers", "{X-Cost: {schema: {type: integer}}}"), ADDITION, NONE, BREAKING, NONE, ADDITION, BREAKING),
                kind("example changes", d -> d.set(POST + "/requestBody/content/application~1json/example", "{name: Roastery}"), NONE, NONE, NONE, NONE, NONE, NONE));
    }

    private static List<Case> declarations() {
        return List.of(
                kind("answer is paged", d -> d.copy(LIST + "/x-pagination", GET + "/x-pagination"), ADDITION, BREAKING, BREAKING, BREAKING, NONE, NONE),
                kind("items of pages have another key", d -> d.set(LIST + "/x-pagination/items", "rows"), BREAKING, NONE, BREAKING, NONE, NONE, NONE),
                kind("elements of pages have another schema", d -> d.set(LIST + "/x-pagination/schema", "Account"), ADDITION, BREAKING, ADDITION, BREAKING, NONE, NONE),
                kind("request is no longer repeatable", d -> d.remove(USAGE + "/x-idempotent"), BREAKING, NONE, ADDITION, NONE, NONE, NONE),
                kind("success may come without a body", d -> d.set(GET + "/x-may-be-empty", "true"), BREAKING, BREAKING, ADDITION, ADDITION, NONE, NONE),
                kind("method that waits is gone", d -> d.remove("/paths/~1v2.2~1connection~1{connection_id}~1details/get/x-await"), NONE, BREAKING, NONE, ADDITION, NONE, NONE),
                kind("method that waits is renamed", d -> d.set("/paths/~1v2.2~1connection~1{connection_id}~1details/get/x-await/method", "awaitAll"), NONE, BREAKING, NONE, BREAKING, NONE, NONE),
                kind("forms of a request are fewer", d -> d.remove(UPLOAD + "/requestBody/content"), BREAKING, BREAKING, ADDITION, BREAKING, BREAKING, ADDITION));
    }

    private static List<Case> general() {
        return List.of(
                kind("server changes", d -> d.set("/servers/0/url", "https://other.nectarclimate.com"), BREAKING, NONE, BREAKING, NONE, NONE, NONE),
                kind("key goes into another header", d -> d.set("/components/securitySchemes/ApiKey/name", "X-Key"), BREAKING, NONE, BREAKING, NONE, BREAKING, BREAKING),
                kind("operation needs no key", d -> d.set(GET + "/security", "[]"), ADDITION, NONE, BREAKING, NONE, BREAKING, ADDITION),
                kind("title changes", d -> d.set("/info/title", "Another title"), NONE, NONE, NONE, NONE, NONE, NONE));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kinds")
    void everyKindGetsItsVerdict(Case kind) {
        LocatedYaml before = new SmallDocument().yaml();
        SmallDocument edited = new SmallDocument();
        kind.edit().accept(edited);
        LocatedYaml after = edited.yaml();
        LibraryOpinion library = LibraryOpinion.of(before, after);
        LibraryOpinion backLibrary = LibraryOpinion.of(after, before);
        Verdict there = Verdict.of(DocumentComparison.compare(before, after), library);
        Verdict back = Verdict.of(DocumentComparison.compare(after, before), backLibrary);
        String all = "there " + there.changes() + " back " + back.changes();
        assertThat(List.of(
                        there.api(),
                        there.java(),
                        back.api(),
                        back.java(),
                        library.impact(),
                        backLibrary.impact()))
                .as("api, java, api back, java back, library, library back: " + all)
                .containsExactly(
                        kind.api(), kind.java(), kind.backApi(), kind.backJava(), kind.library(), kind.backLibrary());
        assertThat(there.changes()).as("the report has a line for it").isNotEmpty();
    }

    @Test
    void thereAreManyKindsAndTheLibraryAloneIsWrongOnSome() {
        List<Case> all = kinds().toList();
        assertThat(all).hasSizeGreaterThanOrEqualTo(40);
        assertThat(all).extracting(Case::name).doesNotHaveDuplicates();
        assertThat(all.stream()
                        .filter(kind -> (kind.api() == BREAKING) != (kind.library() == BREAKING))
                        .count())
                .isGreaterThanOrEqualTo(10);
    }

    @Test
    void theSameDocumentHasNoChanges() {
        LocatedYaml document = new SmallDocument().yaml();
        assertThat(DocumentComparison.compare(document, document)).isEmpty();
        assertThat(LibraryOpinion.of(document, document).impact()).isEqualTo(NONE);
    }
}
