package org.nectaropenapi.suite.patch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nectaropenapi.harness.check.ExchangeCheck;
import org.nectaropenapi.harness.drift.Drift;
import org.nectaropenapi.harness.drift.DriftFinder;
import org.nectaropenapi.harness.drift.DriftKind;
import org.nectaropenapi.harness.exchange.Body;
import org.nectaropenapi.harness.exchange.Exchange;
import org.nectaropenapi.harness.exchange.Side;
import org.nectaropenapi.harness.failure.FailureCause;
import org.nectaropenapi.harness.targets.Settings;
import org.nectaropenapi.spec.model.ApiDocument;
import org.nectaropenapi.spec.model.Operation;
import org.nectaropenapi.spec.model.SchemaNode;

/** A service that deviates in one place is one entry of the report, however many responses and tests show it. */
class GroupedDriftTest {
    private static final int DEVIATIONS = 10;
    private static final int FEW_DEVIATIONS = 2;
    private static final List<String> TESTS = List.of("ATest.one", "ATest.two", "BTest.three");
    /** The types of values that hold others. */
    private static final Set<String> HOLDERS = Set.of("object", "array");

    private static final String ID = "5e4d4cbb-68ed-47cd-b5e3-d26fa598838e";

    private final ApiDocument document = ApiDocument.bundled();
    private final ExchangeCheck check = new ExchangeCheck(document);
    private final List<Reply> replies = document.operations().stream()
            .flatMap(operation -> operation.successStatuses().stream()
                    .flatMap(status -> operation.responseExamples(status).stream()
                            .limit(1)
                            .filter(example -> jsonSchema(operation, status).isPresent())
                            .map(example -> new Reply(operation, status, "application/json", example.value()))))
            .toList();

    /** A successful response of an operation. */
    private record Reply(Operation operation, int status, String mediaType, JsonNode body) {
        Reply copy() {
            return new Reply(operation, status, mediaType, body.deepCopy());
        }
    }

    /** A field of an object in a response. */
    private record Member(SchemaNode owner, ObjectNode object, SchemaNode place) {
        boolean hasValue() {
            return object.hasNonNull(place.field());
        }
    }

    private static Optional<JsonNode> jsonSchema(Operation operation, int status) {
        return Optional.ofNullable(
                operation.responses().getOrDefault(status, Map.of()).get("application/json"));
    }

    @ParameterizedTest
    @EnumSource(DriftKind.class)
    void aDeviationIsOneEntry(DriftKind kind) {
        check(kind, FEW_DEVIATIONS);
    }

    @Tag("exhaustive")
    @ParameterizedTest
    @EnumSource(DriftKind.class)
    void tenDeviationsAreOneEntryEach(DriftKind kind) {
        check(kind, DEVIATIONS);
    }

    private void check(DriftKind kind, int number) {
        String target = kind == DriftKind.NEVER_RETURNED ? Settings.SANDBOX : Settings.LIVE;
        List<Drift> before = drifts(target, replies);
        Map<String, UnaryOperator<List<Reply>>> deviations = deviations(kind);
        List<String> places = new ArrayList<>(deviations.keySet());
        Collections.shuffle(places, new Random(kind.ordinal()));
        assertThat(places).as("places where a service can deviate").isNotEmpty();
        for (String place : places.subList(0, Math.min(number, places.size()))) {
            List<Reply> deviating = deviations
                    .get(place)
                    .apply(replies.stream().map(Reply::copy).toList());
            List<Drift> found = new ArrayList<>(drifts(target, deviating));
            found.removeIf(drift -> before.contains(drift) || !drift.choice().isEmpty());
            assertThat(found).as(kind + " at " + place).singleElement().satisfies(drift -> {
                assertThat(drift.kind()).isEqualTo(kind);
                assertThat(drift.location()).isEqualTo(place);
                assertThat(drift.isGated()).isEqualTo(kind != DriftKind.UNLISTED_VALUE);
                if (kind != DriftKind.NEVER_RETURNED) {
                    assertThat(drift.count() % TESTS.size()).isZero();
                    assertThat(causes(deviating)).hasSameSizeAs(drift.operations());
                }
            });
        }
    }

    private List<Drift> drifts(String target, List<Reply> all) {
        DriftFinder finder = new DriftFinder(document, target);
        all.stream()
                .flatMap(reply -> TESTS.stream().map(test -> exchange(reply, test)))
                .forEach(finder::add);
        return finder.drifts();
    }

    /** Returns what of a service fails the tests of a sandbox: one cause for each operation that shows it. */
    private List<FailureCause> causes(List<Reply> all) {
        return all.stream()
                .flatMap(reply -> TESTS.stream().map(test -> exchange(reply, test)))
                .flatMap(exchange -> exchange.deviations().stream()
                        .filter(deviation -> deviation.side() == Side.RESPONSE)
                        .map(deviation -> FailureCause.of(exchange, deviation)))
                .distinct()
                .toList();
    }

    private Exchange exchange(Reply reply, String test) {
        Operation operation = reply.operation();
        return check.checked(Exchange.sent(
                        test, operation.method(), operation.servedPath(name -> ID), List.of(), List.of(), Body.NONE)
                .responding(
                        reply.status(),
                        new Body(reply.mediaType(), reply.body().toString().getBytes(StandardCharsets.UTF_8))));
    }

    /** Returns the deviations of a kind that a service can have, by their places. */
    private Map<String, UnaryOperator<List<Reply>>> deviations(DriftKind kind) {
        return switch (kind) {
            case UNDOCUMENTED_STATUS ->
                ofOperations(reply -> new Reply(reply.operation(), 300, reply.mediaType(), reply.body()), ".300");
            case RULE_BROKEN ->
                ofOperations(
                        reply -> new Reply(reply.operation(), reply.status(), "application/x-unheard-of", reply.body()),
                        ".200");
            case UNDOCUMENTED_FIELD ->
                ofFields(
                        (owner, place) -> owner.component() != null && owner.listsAllFields(),
                        (object, place) -> object.put("surplus", 7),
                        "surplus");
            case TYPE_CHANGED ->
                ofFields(
                        (owner, place) -> List.of("string", "integer", "number").contains(place.type())
                                && place.definition()
                                        .path("x-also-accepts")
                                        .valueStream()
                                        .noneMatch(form -> form.asText().equals("boolean")),
                        (object, place) -> object.put(place.field(), true));
            case FORMAT_CHANGED ->
                ofFields(
                        (owner, place) -> List.of("date", "date-time", "uuid").contains(place.format()),
                        (object, place) -> object.put(place.field(), "sometime"));
            case UNKNOWN_ENUM_VALUE ->
                ofFields((owner, place) -> place.definition().has("enum"), GroupedDriftTest::putUnheardOf);
            case UNLISTED_VALUE ->
                ofFields((owner, place) -> place.definition().has("x-known-values"), GroupedDriftTest::putUnheardOf);
            case REQUIRED_MISSING ->
                ofFields(
                        (owner, place) -> owner.requires(place.field()),
                        (object, place) -> object.remove(place.field()));
            case NEVER_RETURNED ->
                ofFields(
                        (owner, place) -> !owner.requires(place.field()) && !HOLDERS.contains(place.type()),
                        (object, place) -> object.remove(place.field()));
        };
    }

    /** Sets a value that no list has, of the type of those in the list. */
    private static void putUnheardOf(ObjectNode object, SchemaNode place) {
        object.set(
                place.field(),
                place.type().equals("string") ? TextNode.valueOf("UNHEARD_OF") : IntNode.valueOf(987_654_321));
    }

    private Map<String, UnaryOperator<List<Reply>>> ofOperations(UnaryOperator<Reply> change, String suffix) {
        Map<String, UnaryOperator<List<Reply>>> deviations = new TreeMap<>();
        for (Reply changed : replies) {
            String place = changed.operation().id() + suffix;
            boolean documented = jsonSchema(changed.operation(), 300).isPresent();
            if (!documented && (suffix.equals(".300") || place.endsWith("." + changed.status()))) {
                deviations.put(place, all -> all.stream()
                        .map(reply -> reply.operation().equals(changed.operation()) ? change.apply(reply) : reply)
                        .toList());
            }
        }
        return deviations;
    }

    private Map<String, UnaryOperator<List<Reply>>> ofFields(
            BiPredicate<SchemaNode, SchemaNode> eligible, BiConsumer<ObjectNode, SchemaNode> change) {
        return ofFields(eligible, change, "");
    }

    /** Returns the deviations of fields, or of a further field of their objects. */
    private Map<String, UnaryOperator<List<Reply>>> ofFields(
            BiPredicate<SchemaNode, SchemaNode> eligible, BiConsumer<ObjectNode, SchemaNode> change, String further) {
        Map<String, UnaryOperator<List<Reply>>> deviations = new TreeMap<>();
        for (Member member : members(replies)) {
            if (member.hasValue() && eligible.test(member.owner(), member.place())) {
                String place = location(member, further);
                deviations.put(place, all -> {
                    members(all).stream()
                            .filter(one -> location(one, further).equals(place))
                            .forEach(one -> change.accept(one.object(), one.place()));
                    return all;
                });
            }
        }
        return deviations;
    }

    private static String location(Member member, String further) {
        return further.isEmpty() ? member.place().location() : member.place().owner() + "." + further;
    }

    /** Returns the fields that are there in all objects, with a value or null. */
    private List<Member> members(List<Reply> all) {
        List<Member> members = new ArrayList<>();
        for (Reply reply : all) {
            jsonSchema(reply.operation(), reply.status())
                    .ifPresent(schema -> document.schemaNode(reply.operation().id() + "." + reply.status(), schema)
                            .walk(reply.body(), (place, value) -> {
                                if (value instanceof ObjectNode object) {
                                    place.properties().values().stream()
                                            .filter(field -> object.has(field.field()))
                                            .forEach(field -> members.add(new Member(place, object, field)));
                                }
                                return true;
                            }));
        }
        return members;
    }
}
