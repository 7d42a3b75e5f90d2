package org.nectaropenapi.spec.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.parser.util.OpenAPIDeserializer;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.nectaropenapi.spec.model.ApiDocument;
import org.nectaropenapi.spec.model.DocumentNode;

/** Every keyword of OpenAPI 3.0.3 is supported, refused or text for readers, and the table of them lacks none. */
class KeywordTableTest {

    private static final DocumentNode TABLE =
            ApiDocument.of(Library.resource("keywords.yaml")).root();

    /** The parser of the generator has its own lists, apart from objects whose keys are all names of the document. */
    private static final class ParserKeywords extends OpenAPIDeserializer {
        static Map<String, Set<String>> byObject() {
            Map<String, Set<String>> keywords = new TreeMap<>();
            keywords.put("Document", ROOT_KEYS);
            keywords.put("Info", INFO_KEYS);
            keywords.put("Contact", CONTACT_KEYS);
            keywords.put("License", LICENSE_KEYS);
            keywords.put("Server", SERVER_KEYS);
            keywords.put("Components", COMPONENTS_KEYS);
            keywords.put("PathItem", PATHITEM_KEYS);
            keywords.put("Operation", OPERATION_KEYS);
            keywords.put("ExternalDocumentation", EXTERNAL_DOCS_KEYS);
            keywords.put("Parameter", PARAMETER_KEYS);
            keywords.put("RequestBody", REQUEST_BODY_KEYS);
            keywords.put("MediaType", MEDIATYPE_KEYS);
            keywords.put("Encoding", ENCODING_KEYS);
            keywords.put("Response", RESPONSE_KEYS);
            keywords.put("Example", EXAMPLE_KEYS);
            keywords.put("Header", HEADER_KEYS);
            keywords.put("Tag", TAG_KEYS);
            keywords.put("Schema", SCHEMA_KEYS);
            keywords.put("SecurityScheme", SECURITY_SCHEME_KEYS);
            return keywords;
        }
    }

    @Test
    void theTableHasEveryKeywordThatTheParserKnows() {
        assertThat(ParserKeywords.byObject())
                .allSatisfy((object, keywords) ->
                        assertThat(keywords(TABLE.child(object))).as(object).containsAll(allowed(object, keywords)));
    }

    /** Some lists of the parser have keys that the specification forbids there. */
    private static Set<String> allowed(String object, Set<String> keywords) {
        Set<String> allowed = new TreeSet<>(keywords);
        allowed.removeAll(object.equals("Header") ? Set.of("$ref", "name", "in") : Set.of("$ref"));
        return allowed;
    }

    @Test
    void theRulesKnowTheKeywordsOfTheTableAndNoOthers() {
        Map<String, Set<String>> written = new TreeMap<>();
        TABLE.children().stream()
                .filter(object -> object.node().isObject())
                .forEach(object -> written.put(object.key(), keywords(object)));
        Map<String, Set<String>> known = ObjectKinds.keywords();
        known.get("Document").remove("x-webhooks");
        assertThat(known).isEqualTo(written);
    }

    @Test
    void whatTheTableCallsRefusedIsRefused() {
        assertThat(dispositions()).allSatisfy((keyword, disposition) -> assertThat(
                        ObjectKinds.isRefused(keyword.split("\\.")[0], keyword.split("\\.")[1]))
                .as(keyword)
                .isEqualTo(disposition.equals("refused")));
    }

    @Test
    void otherRefusalsNameARule() {
        Set<String> sentences = DocumentRules.rules(Library.QUESTIONS).stream()
                .map(Rule::sentence)
                .collect(Collectors.toSet());
        assertThat(dispositions()).allSatisfy((keyword, disposition) -> assertThat(
                        Set.of("supported", "text", "refused").contains(disposition) || sentences.contains(disposition))
                .as("%s: %s", keyword, disposition)
                .isTrue());
    }

    @Test
    void objectsBelowRefusedKeywordsNameOne() {
        assertThat(TABLE.children())
                .filteredOn(object -> !object.node().isObject())
                .allSatisfy(object ->
                        assertThat(dispositions()).containsEntry(object.text().replace("below ", ""), "refused"));
    }

    private static Set<String> keywords(DocumentNode object) {
        return object.children().stream().map(DocumentNode::key).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, String> dispositions() {
        Map<String, String> dispositions = new TreeMap<>();
        for (DocumentNode object : TABLE.children()) {
            object.children().forEach(row -> dispositions.put(object.key() + "." + row.key(), row.text()));
        }
        return dispositions;
    }
}
