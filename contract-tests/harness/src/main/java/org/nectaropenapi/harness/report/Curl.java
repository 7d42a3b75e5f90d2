package org.nectaropenapi.harness.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.nectaropenapi.harness.exchange.Body;
import org.nectaropenapi.harness.exchange.DocumentedServer;
import org.nectaropenapi.harness.exchange.Exchange;
import org.nectaropenapi.harness.exchange.FormBody;
import org.nectaropenapi.harness.exchange.NameValue;
import org.nectaropenapi.harness.exchange.UrlEncoding;
import org.nectaropenapi.harness.run.ServiceProfile;
import org.nectaropenapi.spec.model.ApiDocument;

/** Writes a request as a line for a shell. The key is a variable, and secrets of the body are left out. */
final class Curl {
    private static final int LONGEST_BODY = 4000;
    private static final Set<String> HEADERS = Set.of("accept", "content-type");
    private static final Pattern SECRET = Pattern.compile("(?i).*(?:password|secret|answer|token|apikey).*");

    private final ServiceProfile profile;
    private final String keyHeader;

    Curl(ServiceProfile profile, ApiDocument document) {
        this.profile = profile;
        this.keyHeader = DocumentedServer.of(document).keyHeader();
    }

    String line(Exchange exchange) {
        StringBuilder line = new StringBuilder("curl -sS -X ")
                .append(quoted(exchange.method()))
                .append(" \"$" + profile.urlVariable() + "\"")
                .append(quoted(exchange.path() + query(exchange)))
                .append(" -H \"" + keyHeader + ": $" + profile.keyVariable() + "\"");
        boolean form = exchange.requestBody().isForm();
        for (NameValue header : exchange.requestHeaders()) {
            String name = header.name().toLowerCase(Locale.ROOT);
            if (HEADERS.contains(name) && !(form && name.equals("content-type"))) {
                line.append(" -H ").append(quoted(header.name() + ": " + header.value()));
            }
        }
        return line.append(body(exchange.requestBody())).toString();
    }

    private static String query(Exchange exchange) {
        return exchange.query().isEmpty()
                ? ""
                : exchange.query().stream()
                        .map(pair -> UrlEncoding.encode(pair.name()) + "=" + UrlEncoding.encode(pair.value()))
                        .collect(Collectors.joining("&", "?", ""));
    }

    private static String body(Body body) {
        if (body.bytes().length == 0) {
            return "";
        }
        if (body.isForm()) {
            return FormBody.read(body.bytes()).stream()
                    .flatMap(form -> form.parts().stream())
                    .map(part -> " -F " + quoted(part.name() + "=" + value(part)))
                    .collect(Collectors.joining());
        }
        String text = body.json()
                .map(Curl::withoutSecrets)
                .map(JsonNode::toString)
                .orElseGet(() -> new String(body.bytes(), StandardCharsets.UTF_8));
        return text.length() > LONGEST_BODY
                ? " --data-binary @your-body # " + text.length() + " characters"
                : " --data-raw " + quoted(text);
    }

    private static String value(FormBody.Part part) {
        return part.fileName() != null || part.text().startsWith("@") ? "@your-file" : part.text();
    }

    private static JsonNode withoutSecrets(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(field -> {
                if (SECRET.matcher(field.getKey()).matches() && field.getValue().isValueNode()) {
                    field.setValue(object.textNode("***"));
                }
            });
        }
        node.forEach(Curl::withoutSecrets);
        return node;
    }

    /** Quotes a text for a POSIX shell, where only the quote itself has a meaning inside single quotes. */
    private static String quoted(String text) {
        return text.matches("[A-Za-z0-9_./:=-]+") ? text : "'" + text.replace("'", "'\\''") + "'";
    }
}
