package org.nectaropenapi.spec.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ApiDocumentTest {

    private static final String YAML = """
            openapi: 3.0.3
            paths:
              /shelves/{shelf}/books:
                parameters:
                  - {name: shelf, in: path, required: true, schema: {$ref: '#/components/schemas/ShelfId'}}
                get:
                  operationId: listBooks
                  tags: [Books]
                  x-pagination: {items: books, total: count}
                  parameters:
                    - $ref: '#/components/parameters/Author'
                  responses:
                    '200':
                      description: The books.
                      content:
                        application/json:
                          schema: {$ref: '#/components/schemas/BookPage'}
                    '404':
                      $ref: '#/components/responses/NotFound'
                post:
                  operationId: addBook
                  requestBody:
                    required: true
                    content:
                      application/json:
                        schema: {$ref: '#/components/schemas/Book'}
                        examples:
                          short: {value: {title: Emma}}
                          shared: {$ref: '#/components/examples/Long'}
                  responses:
                    '204': {description: Added.}
            x-webhooks:
              book.lost:
                post:
                  requestBody:
                    content:
                      application/json:
                        schema: {$ref: '#/components/schemas/Book'}
            components:
              examples:
                Long: {value: {title: War and Peace}}
              parameters:
                Author: {name: author, in: query, schema: {type: array, items: {type: string}}}
              responses:
                NotFound:
                  description: No such shelf.
                  content:
                    application/json:
                      schema: {type: object, properties: {detail: {type: string}}}
              schemas:
                ShelfId: {type: string, format: uuid}
                BookPage:
                  type: object
                  properties:
                    books: {type: array, items: {$ref: '#/components/schemas/Book'}}
                    count: {type: integer}
                Book:
                  type: object
                  required: [title]
                  properties:
                    id: {type: string, readOnly: true}
                    title: {type: string}
                    state: {$ref: '#/components/schemas/State'}
                    sequel: {$ref: '#/components/schemas/Book'}
                    labels: {type: object, additionalProperties: {type: string}}
                State: {type: string, enum: [NEW, OLD], x-enum: BookState}
            """;

    private final ApiDocument document = ApiDocument.of(YamlDocument.parse(YAML));

    @Test
    void operationsCarryWhatPathAndComponentsSay() {
        Operation operation = document.operation("listBooks");
        assertThat(operation.method()).isEqualTo("GET");
        assertThat(operation.path()).isEqualTo("/shelves/{shelf}/books");
        assertThat(operation.tag()).isEqualTo("Books");
        assertThat(operation.parameters()).extracting(Parameter::name).containsExactly("shelf", "author");
        assertThat(operation
                        .pathParameter("shelf")
                        .orElseThrow()
                        .schema()
                        .path("format")
                        .asText())
                .isEqualTo("uuid");
        assertThat(operation.queryParameters()).singleElement().matches(Parameter::isArray);
        assertThat(operation.pagination()).contains(new Pagination("books", "count"));
        assertThat(operation.responses()).containsOnlyKeys(200, 404);
        assertThat(operation.response(404).text("description")).isEqualTo("No such shelf.");
        assertThat(operation.successStatus()).contains(200);
        assertThat(operation.successBody().pointer()).isEqualTo("/components/schemas/BookPage");
        assertThat(document.operation("addBook").successBody().exists()).isFalse();
    }

    @Test
    void requestsTellWhetherTheirBodyIsRequired() {
        Operation operation = document.operation("addBook");
        assertThat(operation.bodyRequired()).isTrue();
        assertThat(operation.requestSchema()).isPresent();
        assertThat(operation.successSchema()).isEmpty();
    }

    @Test
    void eventsAreOperationsOfTheirOwnKind() {
        assertThat(document.webhooks())
                .singleElement()
                .matches(Operation::isWebhook)
                .hasToString("book.lost");
        assertThat(document.events()).containsOnlyKeys("book.lost");
        assertThat(document.operations()).extracting(Operation::id).containsExactly("listBooks", "addBook");
    }

    @Test
    void placesKnowTheirPointerAndLine() {
        DocumentNode place = document.schema("Book").at("properties", "title");
        assertThat(place.pointer()).isEqualTo("/components/schemas/Book/properties/title");
        assertThat(YAML.lines().toList().get(place.line() - 1)).contains("title: {type: string}");
        assertThat(place.key()).isEqualTo("title");
        assertThat(place.isComponent()).isFalse();
        assertThat(document.schema("Book").isComponent()).isTrue();
        assertThat(place.child("type").text()).isEqualTo("string");
        assertThat(place.text()).isEmpty();
    }

    @Test
    void referencesLeadToThePlaceThatIsWrittenOut() {
        DocumentNode reference = document.operation("listBooks").node().at("parameters", "0");
        assertThat(reference.component()).contains("Author");
        assertThat(reference.resolve().pointer()).isEqualTo("/components/parameters/Author");
    }

    @Test
    void referencesToNothingAndInCirclesEndAtAMissingPlace() {
        ApiDocument faulty = document.edited(tree -> {
            ObjectNode schemas = (ObjectNode) tree.path("components").path("schemas");
            schemas.putObject("Dangling").put("$ref", "#/components/schemas/Nowhere");
            schemas.putObject("Circle").put("$ref", "#/components/schemas/Circle");
        });
        assertThat(faulty.schema("Dangling").resolve().exists()).isFalse();
        assertThat(faulty.schema("Circle").resolve().exists()).isFalse();
    }

    @Test
    void anEditedCopyLeavesTheDocumentAlone() {
        ApiDocument edited = document.edited(tree -> tree.remove("paths"));
        assertThat(edited.operations()).isEmpty();
        assertThat(edited.line("/components")).isZero();
        assertThat(edited.source()).isEmpty();
        assertThat(document.source()).map(YamlDocument::text).contains(YAML);
        assertThat(document.operations()).hasSize(2);
    }

    @Test
    void anUnknownOperationIsNamed() {
        assertThatThrownBy(() -> document.operation("burnBooks")).hasMessageContaining("burnBooks");
    }

    @Test
    void examplesComeWithTheirPlaceAndSchema() {
        assertThat(document.operation("addBook").requestExamples())
                .extracting(example -> example.value().path("title").asText())
                .containsExactly("Emma", "War and Peace");
        assertThat(document.examples()).hasSize(2).allSatisfy(example -> {
            assertThat(example.schema().component()).contains("Book");
            assertThat(document.at(example.node().pointer()).node()).isEqualTo(example.value());
        });
    }

    @Test
    void everySchemaIsListedOnceWithThoseInsideIt() {
        List<String> pointers =
                document.allSchemas().stream().map(DocumentNode::pointer).toList();
        assertThat(pointers)
                .doesNotHaveDuplicates()
                .contains(
                        "/components/schemas/Book/properties/labels/additionalProperties",
                        "/components/parameters/Author/schema/items",
                        "/components/responses/NotFound/content/application~1json/schema/properties/detail");
    }

    @Test
    void placesOfABodyAreNamedAfterTheNearestComponent() {
        List<String> locations = new ArrayList<>();
        document.schemaNode(
                        "listBooks.200",
                        document.operation("listBooks").successSchema().orElseThrow())
                .forEachPlace(place -> locations.add(place.location()));
        assertThat(locations)
                .containsExactly(
                        "listBooks.200",
                        "BookPage.books",
                        "BookPage.books[]",
                        "Book.id",
                        "Book.title",
                        "Book.state",
                        "Book.sequel",
                        "Book.labels",
                        "BookPage.count");
    }

    @Test
    void aListOfValuesIsNamedByItsExtensionElseByItsPlace() {
        SchemaNode book = document.schemaNode("body", document.schema("Book").node());
        assertThat(book.property("state").orElseThrow().listName()).isEqualTo("BookState");
        assertThat(book.property("title").orElseThrow().listName()).isEqualTo("body.title");
    }

    @Test
    void propertiesTravelInTheDirectionTheyAreMarkedFor() {
        SchemaNode id = document.schemaNode("body", document.schema("Book").node())
                .property("id")
                .orElseThrow();
        assertThat(id.travels(Direction.REQUEST)).isFalse();
        assertThat(id.travels(Direction.RESPONSE)).isTrue();
    }

    @Test
    void aWalkVisitsEveryValueAndNamesUndocumentedFields() throws Exception {
        JsonNode value = new ObjectMapper()
                .readTree(
                        "{\"books\": [{\"title\": \"x\", \"isbn\": 1, \"labels\": {\"red\": \"yes\"}}], \"count\": 1}");
        List<String> visited = new ArrayList<>();
        List<String> undocumented = new ArrayList<>();
        document.schemaNode(
                        "listBooks.200",
                        document.operation("listBooks").successSchema().orElseThrow())
                .walk(value, new SchemaNode.Visitor() {
                    @Override
                    public boolean visit(SchemaNode schema, JsonNode found) {
                        visited.add(schema.location());
                        return true;
                    }

                    @Override
                    public void visitUndocumented(SchemaNode schema, JsonNode found) {
                        undocumented.add(schema.location());
                    }
                });
        assertThat(visited)
                .containsExactly(
                        "listBooks.200",
                        "BookPage.books",
                        "BookPage.books[]",
                        "Book.title",
                        "Book.labels",
                        "Book.labels.*",
                        "BookPage.count");
        assertThat(undocumented).containsExactly("Book.isbn");
    }
}
