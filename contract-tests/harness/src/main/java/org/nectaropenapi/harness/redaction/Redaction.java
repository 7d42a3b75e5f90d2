package org.nectaropenapi.harness.redaction;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nectaropenapi.harness.exchange.Body;
import org.nectaropenapi.harness.exchange.Deviation;
import org.nectaropenapi.harness.exchange.DeviationKind;
import org.nectaropenapi.harness.exchange.DocumentedServer;
import org.nectaropenapi.harness.exchange.Exchange;
import org.nectaropenapi.harness.exchange.NameValue;
import org.nectaropenapi.harness.exchange.UrlEncoding;
import org.nectaropenapi.spec.model.ApiDocument;
import org.nectaropenapi.spec.model.Operation;
import org.nectaropenapi.spec.model.Parameter;
import org.nectaropenapi.spec.model.RouteTable;

/**
 * Replaces everything in an exchange that identifies somebody or opens something. Only two things count as harmless:
 * values in the strict form of their field (an id, a date, a decimal, a value of a list) and words of the document.
 *
 * <p>A value always becomes the same pseudonym, of the same form, so that a recording still keeps the document and can
 * be replayed. Ids of the service stay. Safe for use by several threads.
 */
public final class Redaction {
    private static final Pattern LOCATION = Pattern.compile("[A-Za-z0-9_.{}\\[\\]-]{1,200}");

    private final RouteTable routes;
    private final FieldKinds kinds;
    private final Pseudonyms pseudonyms;
    private final BodyRedaction bodies;
    private final HeaderRedaction headers;

    /**
     * Prepares the redaction of one run.
     *
     * @param document the document of the run
     * @param rules what the suite declares about its service's data
     * @param apiKey the key of the run: it is replaced everywhere, and the pseudonyms follow from it
     * @param prefix the prefix of the names that the run gave itself: they identify nobody and stay, for a replay
     */
    public Redaction(ApiDocument document, RedactionRules rules, String apiKey, String prefix) {
        FieldKinds kinds = new FieldKinds(rules.fields(), document);
        DocumentedServer server = DocumentedServer.of(document);
        this.routes = document.routes();
        this.kinds = kinds;
        this.pseudonyms = new Pseudonyms(
                apiKey, prefix, new DocumentVocabulary(document), publicHost(server), rules.publicSegments());
        this.bodies = new BodyRedaction(new JsonRedaction(document, kinds, pseudonyms), kinds, pseudonyms);
        this.headers = new HeaderRedaction(server.keyHeader(), pseudonyms);
    }

    /** Matches the hosts of the documented server's domain, and this machine, where the sandbox runs. */
    private static Pattern publicHost(DocumentedServer server) {
        String[] labels = String.valueOf(server.url().getHost()).split("\\.");
        String domain = String.join(".", List.of(labels).subList(Math.max(0, labels.length - 2), labels.length));
        return Pattern.compile("(?:[a-z]+\\.)?" + Pattern.quote(domain) + "|127\\.0\\.0\\.1(?::[0-9]+)?");
    }

    /** Returns the exchange as it may be written to disk. */
    public synchronized Exchange redact(Exchange exchange) {
        // The first pass learns every value, so that the second one finds it even before its field.
        pseudonyms.learning(true);
        rewrite(exchange);
        pseudonyms.learning(false);
        return rewrite(exchange);
    }

    /** Redacts a text that may quote exchanges which were redacted before, such as a failure message. */
    public synchronized String redact(String text) {
        return pseudonyms.quoting(text, Set.of());
    }

    /** Redacts the message of a failure, in which the words of the code that failed are not the service's. */
    public synchronized String redact(String text, Throwable failure) {
        return pseudonyms.quoting(
                text,
                Stream.of(failure.getStackTrace())
                        .flatMap(frame -> StringLiterals.ofClass(frame.getClassName()).stream())
                        .collect(Collectors.toSet()));
    }

    private Exchange rewrite(Exchange exchange) {
        Optional<Operation> operation =
                routes.find(exchange.method(), exchange.path()).map(RouteTable.Match::operation);
        return new Exchange(
                exchange.test(),
                exchange.operationId(),
                exchange.method(),
                path(operation.map(Operation::servedPath), exchange.path()),
                query(operation, exchange.query()),
                headers.redact(exchange.requestHeaders()),
                bodies.redact(exchange.requestBody(), requestSchema(operation, exchange.requestBody())),
                exchange.status(),
                headers.redact(exchange.responseHeaders()),
                bodies.redact(exchange.responseBody(), responseSchema(operation, exchange)),
                exchange.started(),
                exchange.took(),
                exchange.deviations().stream().map(this::deviation).toList());
    }

    private String path(Optional<String> template, String path) {
        String[] literal = template.orElse("").split("/", -1);
        String[] segments = path.split("/", -1);
        for (int i = 0; i < segments.length; i++) {
            boolean fixed = i < literal.length && literal[i].equals(segments[i]);
            segments[i] = fixed ? segments[i] : segment(template, segments[i]);
        }
        return String.join("/", segments);
    }

    private String segment(Optional<String> template, String segment) {
        String plain = UrlEncoding.decodeSegment(segment);
        return UrlEncoding.encode(template.isPresent() ? pseudonyms.of(FieldKind.ID, plain) : pseudonyms.text(plain));
    }

    private List<NameValue> query(Optional<Operation> operation, List<NameValue> query) {
        Map<String, JsonNode> schemas = operation.stream()
                .flatMap(o -> o.queryParameters().stream())
                .collect(Collectors.toMap(Parameter::name, Parameter::valueSchema));
        return query.stream().map(pair -> parameter(schemas, pair)).toList();
    }

    private NameValue parameter(Map<String, JsonNode> schemas, NameValue pair) {
        JsonNode schema = schemas.getOrDefault(pair.name(), MissingNode.getInstance());
        boolean number =
                schema.path("type").asText().equals("integer") && pair.value().matches("-?[0-9]{1,12}");
        return new NameValue(
                schemas.containsKey(pair.name()) ? pair.name() : pseudonyms.text(pair.name()),
                number ? pair.value() : pseudonyms.of(kinds.of(pair.name(), schema), pair.value()));
    }

    private Deviation deviation(Deviation deviation) {
        return new Deviation(
                deviation.side(),
                deviation.kind(),
                location(deviation),
                deviation.expected(),
                deviation.kind() == DeviationKind.UNKNOWN_ENUM_VALUE
                        ? unlessChanged(deviation.observed(), pseudonyms.of(FieldKind.WORD, deviation.observed()))
                        : pseudonyms.withoutKnown(deviation.observed()));
    }

    /** A pseudonym would pass for something that the service has, so what is not kept is called hidden. */
    private static String unlessChanged(String text, String redacted) {
        return redacted.equals(text) ? text : Deviation.HIDDEN;
    }

    /** Hides the name of a field or parameter that is none of the API's, such as the key of a map by e-mail address. */
    private String location(Deviation deviation) {
        String location = deviation.location();
        String name = location.substring(location.indexOf('.') + 1);
        boolean isOfTheDocument = deviation.kind() != DeviationKind.UNDOCUMENTED_FIELD
                && deviation.kind() != DeviationKind.UNDOCUMENTED_PARAMETER;
        return isOfTheDocument || LOCATION.matcher(name).matches() && name.equals(pseudonyms.withoutKnown(name))
                ? pseudonyms.withoutKnown(location)
                : location.substring(0, location.length() - name.length()) + Deviation.HIDDEN;
    }

    private static JsonNode requestSchema(Optional<Operation> operation, Body body) {
        return schema(operation.map(Operation::requestSchemas).orElse(Map.of()), body);
    }

    private static JsonNode responseSchema(Optional<Operation> operation, Exchange exchange) {
        return schema(
                operation
                        .map(o -> o.responses().getOrDefault(exchange.status(), Map.of()))
                        .orElse(Map.of()),
                exchange.responseBody());
    }

    /** Returns the schema of the body's media type, or the first one when the type is not documented. */
    private static JsonNode schema(Map<String, JsonNode> schemas, Body body) {
        JsonNode own = schemas.get(String.valueOf(body.mediaType()));
        return Stream.concat(Optional.ofNullable(own).stream(), schemas.values().stream())
                .findFirst()
                .orElse(MissingNode.getInstance());
    }
}
