package org.nectaropenapi.changes;

import static org.nectaropenapi.changes.ChangeCase.kind;

import java.util.List;
import java.util.stream.Stream;

/** Changes of schemas. */
final class SchemaChangeCases {

    private static final String SITE = "/components/schemas/Site/properties";
    private static final String CREATE = "/components/schemas/SiteCreateRequest/properties";
    private static final String FIELD = "{type: string, nullable: true, description: New.}";

    private SchemaChangeCases() {}

    static Stream<ChangeCase> all() {
        return Stream.of(fields(), values(), limits()).flatMap(List::stream);
    }

    private static List<ChangeCase> fields() {
        return List.of(
                kind("field of a response is new", "AA BB AA", d -> d.set(SITE + "/foo", FIELD)),
                kind("field of a response is renamed", "BB BB AA", d -> d.rename(SITE + "/address", "postalAddress")),
                kind("optional field of a request is new", "AA BB AA", d -> d.set(CREATE + "/foo", FIELD)),
                kind("required field of a request is new", "BB BB BA", d -> d.set(CREATE + "/foo", "{type: string}")
                        .add("/components/schemas/SiteCreateRequest/required", "foo")),
                kind(
                        "field of a request becomes required",
                        "BB AB BA",
                        d -> d.add("/components/schemas/SiteCreateRequest/required", "address")),
                kind(
                        "field of a response becomes required",
                        "AB BB AB",
                        d -> d.add("/components/schemas/Site/required", "address")),
                kind("field of a response can be null", "BB AA AA", d -> d.set(SITE + "/name/nullable", "true")),
                kind("field of a request can be null", "AA BB AA", d -> d.set(CREATE + "/name/nullable", "true")),
                kind("field gets another type", "BB BB BB", d -> d.set(SITE + "/name/type", "integer")
                        .remove(SITE + "/name/maxLength")),
                kind("field of a response gets a format", "AB BB BB", d -> d.set(SITE + "/address/format", "uri")),
                kind("field of a request gets a format", "BB AB BB", d -> d.set(CREATE + "/name/format", "uuid")),
                kind(
                        "field gets another format",
                        "BB BB BB",
                        d -> d.set(SITE + "/dataCollectionStopDate/format", "date-time")),
                kind(
                        "elements of a list get another type",
                        "BB BB BB",
                        d -> d.set(SITE + "/path/items", "{type: integer}")),
                kind(
                        "condition is new",
                        "NA NB NN",
                        d -> d.set(
                                "/components/schemas/Site/x-conditions",
                                "[{method: isNamed, meaning: it has a name, all: {name: filled}, x-evidence: documented}]")),
                kind("field is deprecated", "AA AA AA", d -> d.set(SITE + "/path/deprecated", "true")),
                kind("field is read-only", "BB BB BA", d -> d.set(CREATE + "/address/readOnly", "true")),
                kind(
                        "field refers to another schema",
                        "BB BB BB",
                        d -> d.set(
                                "/components/schemas/Connection/properties/accounts/items",
                                "{$ref: '#/components/schemas/Site'}")),
                kind("schema is renamed", "NB NB NN", d -> d.rename("/components/schemas/Site", "Place")
                        .refer("Site", "Place")),
                kind(
                        "nested schema is new",
                        "AA BB AA",
                        d -> d.set(SITE + "/geo", "{type: object, properties: {lat: {type: string}}}")),
                kind(
                        "additional fields are refused",
                        "BB AB NN",
                        d -> d.set("/components/schemas/SiteCreateRequest/additionalProperties", "false")),
                kind(
                        "field of an event is removed",
                        "BB AA NN",
                        d -> d.remove("/components/schemas/ConnectionEvent/properties/url")),
                kind(
                        "description of a field changes",
                        "NN NN AA",
                        d -> d.set(SITE + "/address/description", "Another description.")));
    }

    private static List<ChangeCase> values() {
        String status = "/components/schemas/ConnectionStatus";
        String owner = "/components/schemas/Connection/properties/status";
        return List.of(
                kind(
                        "complete list gets a value",
                        "AA BB BB",
                        d -> d.list("ConnectionStatus", list -> list.add("LOST"))),
                kind("known values get one more", "AA AB NN", d -> d.list("AccountStatus", list -> list.add("LOST"))),
                kind("value of a response is removed", "AB AA AB", d -> d.list("JobStatus", list -> list.remove(3))),
                kind(
                        "Java constant is renamed",
                        "NB NB NN",
                        d -> d.set("/components/schemas/WebhookEventType/x-enum-varnames/0", "MADE")),
                kind("complete list becomes partial", "AN AN AB", d -> d.rename(status + "/enum", "x-known-values")
                        .rename(owner + "/enum", "x-known-values")),
                kind("text gets a list of values", "AB BB BA", d -> d.set(SITE + "/address/enum", "[HERE, THERE]")));
    }

    private static List<ChangeCase> limits() {
        return List.of(
                kind("request may be longer", "AN BN AB", d -> d.set(CREATE + "/name/maxLength", "500")),
                kind("response may be longer", "BN AN BA", d -> d.set(SITE + "/name/maxLength", "500")),
                kind("request must be longer", "BN AN AA", d -> d.set(CREATE + "/name/minLength", "5")),
                kind("request may have fewer elements", "BN AN BA", d -> d.set(CREATE + "/path/maxItems", "2")),
                kind("request gets a pattern", "BN AN BB", d -> d.set(CREATE + "/name/pattern", "'[a-z]+'")),
                kind(
                        "response gets another pattern",
                        "BN BN BB",
                        d -> d.set(SITE + "/occupancyPercent/pattern", "'[0-9]+'")),
                kind("upload may be larger", "AN BN NN", d -> d.set(uploadPart() + "/x-max-bytes", "99999999")),
                kind(
                        "response may also be a number",
                        "AN AN NN",
                        d -> d.set(SITE + "/address/x-also-accepts", "[number]")));
    }

    private static String uploadPart() {
        return "/components/schemas/DocumentUpload/properties/document";
    }
}
