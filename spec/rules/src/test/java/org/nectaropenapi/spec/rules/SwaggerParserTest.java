package org.nectaropenapi.spec.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The parser that the generator and the validators build on has nothing to say about the document. */
class SwaggerParserTest {

    private static SwaggerParseResult parse(String yaml) {
        ParseOptions options = new ParseOptions();
        options.setResolve(true);
        return new OpenAPIV3Parser().readContents(yaml, null, options);
    }

    private static String document() throws IOException {
        try (InputStream in = Objects.requireNonNull(
                SwaggerParserTest.class.getClassLoader().getResourceAsStream(ApiDocument.RESOURCE))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void theParserHasNoMessages() throws IOException {
        SwaggerParseResult result = parse(document());
        assertThat(result.getMessages()).isEmpty();
        assertThat(result.getOpenAPI().getPaths().values().stream()
                        .mapToInt(path -> path.readOperations().size())
                        .sum())
                .isEqualTo(Expected.operations().size());
    }

    @Test
    void aMisspelledKeyGivesAMessage() throws IOException {
        String misspelled = document().replaceFirst("operationId: getSite\\b", "operationid: getSite");
        assertThat(misspelled).isNotEqualTo(document());
        assertThat(parse(misspelled).getMessages()).anyMatch(message -> message.contains("operationid"));
    }
}
