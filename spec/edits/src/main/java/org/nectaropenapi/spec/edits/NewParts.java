package org.nectaropenapi.spec.edits;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.nectaropenapi.spec.model.ApiDocument;
import org.nectaropenapi.spec.model.DocumentNode;
import org.nectaropenapi.spec.model.Operation;

/** Operations, resources and events that are new. */
final class NewParts {

    static final List<Edit> EDITS = List.of(
            new Edit("get", "a new GET on a schema that exists", NewParts::addGet),
            new Edit("resource", "a new resource with list, get, create and update", NewParts::addResource),
            new Edit("event", "a new event", NewParts::addEvent));

    private NewParts() {}

    private static void addGet(DocumentEditor editor) {
        Operation operation = editor.pick(
                editor.operations(candidate -> candidate.method().equals("GET")
                        && candidate.path().startsWith(editor.prefix() + "/")
                        && candidate.pagination().isEmpty()
                        && candidate.extension("x-await").isEmpty()
                        && candidate.extension("x-download").isEmpty()
                        && candidate.successes().size() == 1
                        && candidate.successSchema().isPresent()
                        && candidate.node().child("parameters").children().stream()
                                .allMatch(parameter -> parameter.has("$ref"))),
                "operation that reads one object");
        String word = editor.newWord("preview", "snapshot", "digest", "overviewPage");
        OperationText text = new OperationText(
                "get",
                word + capitalized(operation.id()),
                word + capitalized(operation.tag()),
                operation.tag(),
                editor.page());
        operation
                .node()
                .child("parameters")
                .children()
                .forEach(parameter -> text.parameter(parameter.component().orElseThrow()));
        List<String> content = editor.lines(operation.successes().get(0).child("content"));
        text.returns(
                200,
                "application/json",
                content.stream().skip(2).map(line -> line.substring(4)).toArray(String[]::new));
        text.addTo(editor, operation.path() + "/" + word.toLowerCase(Locale.ROOT));
    }

    static String capitalized(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private static void addResource(DocumentEditor editor) {
        String word = editor.newWord("Tariff", "Budget", "Target", "Landlord", "Report");
        String lower = word.toLowerCase(Locale.ROOT);
        String page = editor.page();
        String id = editor.pick(
                "0b7c1c52-6f0e-4d43-9a35-5c8e1f0f6d21",
                "a91f3d60-27c4-4bb8-8f57-d2a0c7e4b913",
                "6e4a92b7-13d8-4c5f-b0a6-98e2f1c3d745");
        String object =
                "{id: " + id + ", name: Night rate, startDate: \"2025-01-01\", rate: \"0.1825\", isActive: true}";
        String request = "{name: Night rate, startDate: \"2025-01-01\", rate: \"0.1825\"}";
        editor.appendTag(word + "s", "Things of a company that are planned or compared.");
        editor.append(
                "/components/parameters",
                word + "Id:",
                "  name: " + lower + "_id",
                "  in: path",
                "  required: true",
                "  description: The id of the object.",
                "  x-evidence: inferred",
                "  schema: {type: string, format: uuid}",
                "  example: " + id);
        schema(editor, word, page, true);
        schema(editor, word + "CreateRequest", page, false);
        schema(editor, word + "UpdateRequest", page, false);
        editor.append(
                "/components/schemas",
                word + "Page:",
                "  type: object",
                "  description: A page of the list.",
                "  x-evidence: inferred",
                "  externalDocs: {url: " + page + "}",
                "  properties:",
                "    total" + word + "s: {type: integer, description: Number of records over all pages.}",
                "    perPage: {type: integer, description: Number of records on a page.}",
                "    totalPages: {type: integer, description: Number of pages.}",
                "    currentPage: {type: integer, description: \"Number of this page, from 1.\"}",
                "    hasNext: {type: boolean, description: Whether a next page exists.}",
                "    hasPrevious: {type: boolean, description: Whether a previous page exists.}",
                "    " + lower + "s:",
                "      type: array",
                "      items: {$ref: \"#/components/schemas/" + word + "\"}",
                "      description: The records of this page.");
        String path = editor.prefix() + "/" + lower;
        new OperationText("get", "list" + word + "s", "listByCompany", word + "s", page)
                .with("x-pagination: {items: " + lower + "s, total: total" + word + "s, schema: " + word + "}")
                .parameter("CompanyId")
                .parameter("Page")
                .returns(
                        200,
                        "application/json",
                        "schema: {$ref: \"#/components/schemas/" + word + "Page\"}",
                        "example:",
                        "  total" + word + "s: 1",
                        "  perPage: 100",
                        "  totalPages: 1",
                        "  currentPage: 1",
                        "  hasNext: false",
                        "  hasPrevious: false",
                        "  " + lower + "s:",
                        "    - " + object)
                .addTo(editor, path + "/company/{company_id}");
        new OperationText("post", "create" + word, "create", word + "s", page)
                .parameter("CompanyId")
                .body(
                        "application/json",
                        "schema: {$ref: \"#/components/schemas/" + word + "CreateRequest\"}",
                        "example: " + request)
                .returns(
                        201,
                        "application/json",
                        "schema: {$ref: \"#/components/schemas/" + word + "\"}",
                        "example: " + object)
                .addTo(editor, path + "/company/{company_id}");
        new OperationText("get", "get" + word, "get", word + "s", page)
                .parameter(word + "Id")
                .returns(
                        200,
                        "application/json",
                        "schema: {$ref: \"#/components/schemas/" + word + "\"}",
                        "example: " + object)
                .addTo(editor, path + "/{" + lower + "_id}");
        new OperationText("patch", "update" + word, "update", word + "s", page)
                .parameter(word + "Id")
                .body(
                        "application/json",
                        "schema: {$ref: \"#/components/schemas/" + word + "UpdateRequest\"}",
                        "example: " + request)
                .returns(
                        200,
                        "application/json",
                        "schema: {$ref: \"#/components/schemas/" + word + "\"}",
                        "example: " + object)
                .addTo(editor, path + "/{" + lower + "_id}");
    }

    private static void schema(DocumentEditor editor, String name, String page, boolean response) {
        List<String> lines = new ArrayList<>(List.of(
                name + ":",
                "  type: object",
                "  description: What a company plans or compares.",
                "  x-evidence: inferred",
                "  externalDocs: {url: " + page + "}"));
        if (name.endsWith("CreateRequest")) {
            lines.add("  required: [name]");
        }
        lines.add("  properties:");
        if (response) {
            lines.add("    id: {type: string, format: uuid, description: Id of the object.}");
            lines.add("    isActive: {type: boolean, description: Whether it is in force.}");
        }
        lines.add("    name: {type: string, maxLength: 100, description: \"Its name, at most 100 characters.\"}");
        lines.add("    startDate: {type: string, format: date, nullable: true, description: First day.}");
        lines.add("    rate:");
        lines.add("      type: string");
        lines.add("      format: decimal");
        lines.add("      x-also-accepts: [number]");
        lines.add("      description: Price per unit.");
        editor.append("/components/schemas", lines);
    }

    private static void addEvent(DocumentEditor editor) {
        ApiDocument document = editor.document();
        String word = editor.newWord("forecast", "reminder", "handover", "audit", "landlord");
        String type = word + ".archived.v2";
        String schema = capitalized(word) + "ArchivedEvent";
        String page =
                document.webhooks().get(0).node().at("externalDocs", "url").text();
        DocumentNode list = document.schema("WebhookEventType");
        editor.addTo(list.child("x-known-values").pointer(), type);
        editor.addTo(list.child("x-enum-varnames").pointer(), word.toUpperCase(Locale.ROOT) + "_ARCHIVED_V2");
        if (list.has("x-enum-descriptions")) {
            editor.addTo(list.child("x-enum-descriptions").pointer(), "Something was archived.");
        }
        editor.append(
                "/components/schemas",
                schema + ":",
                "  type: object",
                "  description: Payload of the event.",
                "  x-evidence: inferred",
                "  externalDocs: {url: " + page + "}",
                "  x-event-types: [" + type + "]",
                "  properties:",
                "    id: {type: string, format: uuid, description: Id of what was archived.}",
                "    eventType: {type: string, x-known-values: *WebhookEventType, x-enum: WebhookEventType, description: Type of the event.}",
                "    archivedAt: {type: string, format: date-time, description: Time of the event.}");
        List<String> lines = new ArrayList<>(List.of(
                type + ":",
                "  post:",
                "    operationId: " + word + "ArchivedV2",
                "    summary: Something was archived",
                "    description: Something was archived and is collected no longer.",
                "    x-evidence: inferred",
                "    externalDocs: {url: " + page + "}",
                "    security: []",
                "    parameters:"));
        document.webhooks()
                .get(0)
                .node()
                .child("parameters")
                .children()
                .forEach(parameter -> lines.add("      - {$ref: \"" + parameter.text("$ref") + "\"}"));
        lines.addAll(List.of(
                "    requestBody:",
                "      required: true",
                "      content:",
                "        application/json:",
                "          schema: {$ref: \"#/components/schemas/" + schema + "\"}",
                "          example: {id: 7d0f5a34-9c1b-4e62-8a7d-30b5c9e8f146, eventType: " + type
                        + ", archivedAt: \"2025-04-08T15:02:11Z\"}",
                "    responses:",
                "      \"200\":",
                "        description: Received."));
        editor.append("/x-webhooks", lines);
        editor.at(type);
    }
}
