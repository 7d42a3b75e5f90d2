package org.nectaropenapi.suite.support;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nectaropenapi.client.json.NectarJson;
import org.nectaropenapi.client.service.NectarOperation;
import org.nectaropenapi.client.service.SuccessStatus;
import org.nectaropenapi.harness.check.ClientCheck;
import org.nectaropenapi.harness.exchange.Exchange;

/** Reads responses with the models of the generated client, and compares what the models write with what came. */
final class ClientModels implements ClientCheck {
    private static final ObjectMapper MAPPER = NectarJson.newMapper();

    @Override
    public Optional<String> fault(Exchange exchange) {
        byte[] body = exchange.responseBody().bytes();
        return ClientOperations.feign(String.valueOf(exchange.operationId()))
                .filter(method -> isJson(method) && body.length > 0)
                .flatMap(method -> type(method, exchange.status()))
                .flatMap(type -> fault(type, body));
    }

    private static boolean isJson(Method method) {
        return method.getAnnotation(NectarOperation.class).mediaType().contains("json");
    }

    /** Returns the type that a body is read as; empty where the client reads none. */
    private static Optional<Type> type(Method method, int status) {
        Type type = method.getGenericReturnType();
        if (type == void.class || type == byte[].class) {
            return Optional.empty();
        }
        if (type instanceof Class<?> results && results.isSealed()) {
            return Stream.of(results.getPermittedSubclasses())
                    .filter(result -> Optional.ofNullable(result.getAnnotation(SuccessStatus.class))
                            .filter(one -> one.value() == status)
                            .isPresent())
                    .flatMap(result -> Stream.of(result.getRecordComponents()))
                    .<Type>map(RecordComponent::getGenericType)
                    .findFirst();
        }
        return Optional.of(type);
    }

    private static Optional<String> fault(Type type, byte[] body) {
        ObjectReader reader =
                MAPPER.readerFor(MAPPER.constructType(type)).with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        try {
            JsonNode written = MAPPER.valueToTree(reader.readValue(body));
            return WrittenJson.difference(MAPPER.readTree(body), written);
        } catch (JsonProcessingException e) {
            return Optional.of("it cannot read " + place(e));
        } catch (IOException | RuntimeException e) {
            return Optional.of("it cannot read the body: " + e.getClass().getSimpleName());
        }
    }

    /** Names the place of a fault; the message of the exception quotes the body. */
    private static String place(JsonProcessingException e) {
        if (!(e instanceof JsonMappingException mapping) || mapping.getPath().isEmpty()) {
            return "the body, which is not well-formed";
        }
        return mapping.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[]" : step.getFieldName())
                .collect(Collectors.joining("."))
                .replace(".[]", "[]");
    }
}
