package org.nectaropenapi.spec.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nectaropenapi.spec.model.ApiDocument;
import org.nectaropenapi.spec.model.DocumentNode;
import org.nectaropenapi.spec.model.YamlDocument;

/** Each rule passes a good document and notices every one of its counter-examples. */
class DocumentRulesTest {

    private static final DocumentNode COUNTER_EXAMPLES =
            ApiDocument.of(Library.resource("counter-examples.yaml")).root();

    static Stream<Arguments> counterExamples() {
        return COUNTER_EXAMPLES.children().stream().flatMap(rule -> rule.children().stream()
                .map(example -> Arguments.of(rule.key(), example.text("by"), example)));
    }

    @Test
    void theLibraryKeepsEveryRuleButThoseOfTheGettingStartedPage() {
        assertThat(DocumentRules.rules(Library.QUESTIONS))
                .filteredOn(rule -> !GettingStartedRules.RULES.contains(rule))
                .allSatisfy(
                        rule -> assertThat(rule.violations(Library.DOCUMENT)).isEmpty());
    }

    @Test
    void everyRuleHasCounterExamples() {
        assertThat(COUNTER_EXAMPLES.children())
                .allSatisfy(rule -> assertThat(rule.children()).isNotEmpty())
                .extracting(DocumentNode::key)
                .containsExactlyInAnyOrderElementsOf(DocumentRules.rules(Library.QUESTIONS).stream()
                        .map(Rule::sentence)
                        .toList());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("counterExamples")
    void aBrokenCopyIsNoticed(String sentence, String what, DocumentNode example) {
        assertThat(violations(sentence, example))
                .as(what)
                .allSatisfy(violation -> {
                    assertThat(violation.problem()).isNotBlank();
                    assertThat(violation.remedy()).isNotBlank();
                })
                .extracting(RuleViolation::pointer)
                .contains(pointer(sentence, example));
    }

    @Test
    void violationsOfBothFilesAreToldTogetherWithTheirLines() {
        String text = Library.DOCUMENT.source().orElseThrow().text().replace("title: Library", "title: ''");
        String questions = Library.QUESTIONS
                .root()
                .document()
                .source()
                .orElseThrow()
                .text()
                .replace("assumed: they may", "assumed: ' '");
        List<RuleViolation> violations = DocumentRules.check(
                ApiDocument.of(YamlDocument.parse(text)), OpenQuestions.of(YamlDocument.parse(questions)));
        assertThat(violations)
                .extracting(RuleViolation::toString)
                .contains("""
                        nectar-openapi.yaml:%d: /info/title is missing. Remedy: name the API.\
                        """.formatted(line(text, "title: ''")), """
                        open-questions.yaml:%d: /1/assumed is no text. Remedy: say it in words.\
                        """.formatted(line(questions, "assumed: ' '")));
        assertThat(violations).extracting(RuleViolation::file).isSorted();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "openapi: 3.0.3",
                "{info: x, paths: [1], components: 2, security: 3, servers: {}, tags: x, x-webhooks: []}",
                "{paths: {/a: {get: {responses: [], parameters: {}, requestBody: x, x-await: x, tags: x}}}}",
                "components: {schemas: {A: {$ref: A}, B: {$ref: 'other.yaml#/B', enum: x, properties: []}, C: x}}",
                "components: {schemas: {A: {example: 1, items: {$ref: '#/components/schemas/None'}, properties: x}}}"
            })
    void documentsOfAnotherFormAreRefusedWithoutAnException(String yaml) {
        assertThat(DocumentRules.check(ApiDocument.of(YamlDocument.parse(yaml)), Library.QUESTIONS))
                .isNotEmpty();
        assertThat(DocumentRules.check(Library.DOCUMENT, OpenQuestions.of(YamlDocument.parse(yaml))))
                .isNotEmpty();
    }

    @Test
    void anExampleMayHaveAFieldThatLooksLikeAReference() {
        DocumentEdit edit = new DocumentEdit(Library.DOCUMENT, Library.QUESTIONS);
        edit.set("addBook/requestBody/content/multipart~1form-data/example/$ref", TextNode.valueOf("v"));
        assertThat(rule("No schema has the name of a class of a service", Library.QUESTIONS)
                        .violations(edit.document()))
                .isEmpty();
    }

    @Test
    void aRuleThatCannotBeCheckedBecauseOfAFaultHidesNoFault() {
        String text = Library.DOCUMENT
                .source()
                .orElseThrow()
                .text()
                .replaceFirst("title: \\{type: string", "title: {type: string, pattern: '('");
        assertThat(DocumentRules.check(ApiDocument.of(YamlDocument.parse(text)), Library.QUESTIONS))
                .extracting(RuleViolation::pointer)
                .anyMatch(pointer -> pointer.endsWith("/properties/title/pattern"));
    }

    /** An alias stands below its anchor, so a list above it needs another remedy than one below. */
    @Test
    void aCopyAboveItsListIsToldToReferToIt() {
        String text = Library.DOCUMENT.source().orElseThrow().text();
        String copy = "{type: string, enum: [PENDING, COMPLETED, DONE, FAILED], x-enum: JobStatus}";
        String above = text.replaceFirst(
                "schema: \\{type: integer, minimum: 1, default: 1}", Matcher.quoteReplacement("schema: " + copy));
        String below = text + "    Late:\n      type: object\n      properties:\n        status: " + copy + "\n";
        Rule rule = rule("A list of values is written once, and used by its anchor elsewhere", Library.QUESTIONS);
        assertThat(rule.violations(ApiDocument.of(YamlDocument.parse(above))))
                .singleElement()
                .extracting(RuleViolation::remedy)
                .asString()
                .startsWith("write $ref: \"#/components/schemas/JobStatus\" in place of the schema");
        assertThat(rule.violations(ApiDocument.of(YamlDocument.parse(below))))
                .singleElement()
                .extracting(RuleViolation::remedy)
                .asString()
                .endsWith("enum: *JobStatus here");
    }

    private static long line(String text, String part) {
        return text.substring(0, text.indexOf(part)).lines().count();
    }

    private static List<RuleViolation> violations(String sentence, DocumentNode example) {
        if (example.has("text")) {
            ApiDocument document = ApiDocument.of(replaced(Library.DOCUMENT.root(), example));
            OpenQuestions questions = OpenQuestions.of(replaced(Library.QUESTIONS.root(), example));
            return rule(sentence, questions).violations(document);
        }
        DocumentEdit edit = edit(sentence);
        fields(example, "copy").forEach((to, from) -> edit.copy(from.asText(), to));
        fields(example, "set").forEach(edit::set);
        fields(example, "many").forEach((place, count) -> edit.fill(place, count.asInt()));
        if (example.has("remove")) {
            edit.remove(example.text("remove"));
        }
        ApiDocument document = edit.document();
        return rule(sentence, edit.questions()).violations(document);
    }

    private static YamlDocument replaced(DocumentNode root, DocumentNode example) {
        String text = root.document().source().orElseThrow().text();
        for (Map.Entry<String, JsonNode> replacement : fields(example, "text").entrySet()) {
            text = text.replace(replacement.getKey(), replacement.getValue().asText());
        }
        return YamlDocument.parse(text);
    }

    private static Map<String, JsonNode> fields(DocumentNode example, String key) {
        Map<String, JsonNode> fields = new LinkedHashMap<>();
        example.child(key).children().forEach(field -> fields.put(field.key(), field.node()));
        return fields;
    }

    private static String pointer(String sentence, DocumentNode example) {
        return edit(sentence).pointer(example.text("at"));
    }

    private static DocumentEdit edit(String sentence) {
        boolean ofPage = GettingStartedRules.RULES.stream()
                .anyMatch(rule -> rule.sentence().equals(sentence));
        return ofPage
                ? new DocumentEdit(ApiDocument.bundled(), OpenQuestions.bundled())
                : new DocumentEdit(Library.DOCUMENT, Library.QUESTIONS);
    }

    private static Rule rule(String sentence, OpenQuestions questions) {
        return DocumentRules.rules(questions).stream()
                .filter(rule -> rule.sentence().equals(sentence))
                .findFirst()
                .orElseThrow();
    }
}
