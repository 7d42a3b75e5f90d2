package org.nectaropenapi.spec.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import org.junit.jupiter.api.Test;
import org.nectaropenapi.spec.model.ApiDocument;

/** The parser of the generator and of the validators reads the document without a message. */
class SwaggerParserTest {

    private static SwaggerParseResult parse(String yaml) {
        ParseOptions options = new ParseOptions();
        options.setResolve(true);
        return new OpenAPIV3Parser().readContents(yaml, null, options);
    }

    private static String document() {
        return ApiDocument.bundled().source().orElseThrow().text();
    }

    @Test
    void theParserHasNoMessages() {
        SwaggerParseResult result = parse(document());
        assertThat(result.getMessages()).isEmpty();
        assertThat(result.getOpenAPI().getPaths().values().stream()
                        .mapToInt(path -> path.readOperations().size())
                        .sum())
                .isEqualTo(ApiDocument.bundled().operations().size());
    }

    @Test
    void aMisspelledKeyGivesAMessage() {
        String misspelled = document().replaceFirst("operationId: getSite\\b", "operationid: getSite");
        assertThat(misspelled).isNotEqualTo(document());
        assertThat(parse(misspelled).getMessages()).anyMatch(message -> message.contains("operationid"));
    }
}
