package org.nectaropenapi.codegen;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.spec.model.BodyKind;
import org.openapitools.codegen.utils.ModelUtils;

/**
 * How the successes of an operation are read.
 *
 * @param mediaType the media type of the value that a method returns; JSON where there is none
 * @param type the Java type of that value, null where there is none, or one for each status
 * @param fileType the media type of a body that methods write to a file, null where there is none
 * @param isSometimesEmpty true if one of several statuses has no body, or if the body may be the JSON value null
 * @param results the bodies of several statuses where they differ, otherwise none
 * @param errorTypes the media types of errors
 */
record SuccessFormat(
        String mediaType,
        @Nullable JavaType type,
        @Nullable String fileType,
        boolean isSometimesEmpty,
        List<StatusResult> results,
        List<String> errorTypes) {

    private static final String JSON = "application/json";

    private static final Pattern CHARSET = Pattern.compile("(?i);\\s*charset\\s*=\\s*(?:\"[^\"]*\"|[^;\"]*)");

    /**
     * Takes the format of an operation and leaves one success for the generator, with JSON where a method returns that.
     *
     * @throws IllegalArgumentException if no generated method can read it
     */
    static SuccessFormat take(OpenAPI document, SchemaTypes types, Operation operation) {
        Map<String, ApiResponse> successes = new TreeMap<>();
        operation.getResponses().forEach((status, response) -> {
            if (status.startsWith("2")) {
                successes.put(status, ModelUtils.getReferencedApiResponse(document, response));
            }
        });
        List<Content> contents = successes.values().stream()
                .map(ApiResponse::getContent)
                .filter(content -> content != null && !content.isEmpty())
                .toList();
        Map<String, MediaType> values = mediaTypes(contents, true);
        Map<String, MediaType> files = mediaTypes(contents, false);
        check(types, values, files);
        List<String> errorTypes = errorTypes(document, operation);
        if (!files.isEmpty()
                && (contents.size() < successes.size()
                        || contents.stream().distinct().count() > 1)) {
            throw new IllegalArgumentException(
                    "a success with a text or a file stands beside another success; keep one status");
        }
        operation.getResponses().keySet().removeIf(status -> status.startsWith("2"));
        operation.getResponses().addApiResponse("204", new ApiResponse().description("A success."));
        long bodies = contents.stream()
                .flatMap(content -> mediaTypes(List.of(content), true).values().stream())
                .map(MediaType::getSchema)
                .distinct()
                .count();
        if (bodies > 1) {
            return byStatus(types, successes, errorTypes);
        }
        String fileType = files.keySet().stream().findFirst().orElse(null);
        if (values.isEmpty() && fileType != null && isText(types, fileType, files.get(fileType))) {
            return new SuccessFormat(fileType, new JavaType("String"), fileType, false, List.of(), errorTypes);
        }
        String mediaType = values.keySet().stream().findFirst().orElse(null);
        if (mediaType == null) {
            return new SuccessFormat(JSON, null, fileType, false, List.of(), errorTypes);
        }
        Schema<?> schema = values.get(mediaType).getSchema();
        operation.getResponses().get("204").content(new Content().addMediaType(JSON, new MediaType().schema(schema)));
        JavaType type = types.of(schema);
        // A body of any type may be null.
        boolean isSometimesEmpty =
                contents.size() < successes.size() || types.isNullable(schema) || type.equals(SchemaTypes.ANYTHING);
        return new SuccessFormat(mediaType, type, fileType, isSometimesEmpty, List.of(), errorTypes);
    }

    private static Map<String, MediaType> mediaTypes(Collection<Content> contents, boolean areJson) {
        Map<String, MediaType> found = new LinkedHashMap<>();
        contents.forEach(content -> content.forEach((mediaType, media) -> {
            if ((BodyKind.of(mediaType) == BodyKind.JSON) == areJson) {
                found.putIfAbsent(negotiated(mediaType), media);
            }
        }));
        return found;
    }

    private static void check(SchemaTypes types, Map<String, MediaType> values, Map<String, MediaType> files) {
        if (values.values().stream().anyMatch(media -> media.getSchema() == null)) {
            throw new IllegalArgumentException("a success has no schema; write one");
        }
        if (files.size() > 1) {
            throw new IllegalArgumentException(
                    "a success has several media types beside JSON: " + files.keySet() + "; keep one of them");
        }
        files.forEach((mediaType, media) -> {
            Schema<?> schema = media.getSchema();
            if (schema != null && !RequestBodyFormat.isScalar(types.resolve(schema))) {
                throw new IllegalArgumentException("a success is no text and no file, but travels as " + mediaType
                        + "; describe it as type: string, or as application/json");
            }
        });
    }

    private static List<String> errorTypes(OpenAPI document, Operation operation) {
        return operation.getResponses().entrySet().stream()
                .filter(response -> !response.getKey().startsWith("2"))
                .map(response -> ModelUtils.getReferencedApiResponse(document, response.getValue()))
                .filter(response -> response.getContent() != null)
                .flatMap(response -> response.getContent().keySet().stream())
                .map(SuccessFormat::negotiated)
                .distinct()
                .toList();
    }

    /** Returns a media type as requests name it: in lower case, and without a charset, which no service goes by. */
    private static String negotiated(String mediaType) {
        int end = mediaType.indexOf(';');
        String parameters =
                end < 0 ? "" : CHARSET.matcher(mediaType.substring(end)).replaceAll("");
        return BodyKind.essence(mediaType) + parameters.strip();
    }

    private static boolean isText(SchemaTypes types, String mediaType, MediaType media) {
        return BodyKind.of(mediaType) == BodyKind.TEXT && !RequestBodyFormat.isBinary(types, media.getSchema());
    }

    private static SuccessFormat byStatus(
            SchemaTypes types, Map<String, ApiResponse> successes, List<String> errorTypes) {
        List<StatusResult> results = successes.entrySet().stream()
                .map(success -> result(types, success.getKey(), success.getValue()))
                .toList();
        String accepted = successes.values().stream()
                .flatMap(success -> Objects.requireNonNullElse(success.getContent(), new Content()).keySet().stream())
                .map(SuccessFormat::negotiated)
                .distinct()
                .collect(Collectors.joining(", "));
        return new SuccessFormat(accepted, null, null, false, results, errorTypes);
    }

    private static StatusResult result(SchemaTypes types, String status, ApiResponse response) {
        Content content = Objects.requireNonNullElse(response.getContent(), new Content());
        if (content.size() > 1) {
            throw new IllegalArgumentException(
                    "the success " + status + " has several media types beside another success; keep one of them");
        }
        if (!status.matches("\\d{3}")) {
            throw new IllegalArgumentException(
                    "the success " + status + " is a range beside another success; write the status");
        }
        String type = content.values().stream()
                .map(media -> types.of(media.getSchema()).name())
                .findFirst()
                .orElse(null);
        return new StatusResult(status, type, response.getDescription());
    }

    /**
     * Returns the Accept header of a request for a value. The media types of errors are accepted as well, but not
     * preferred: there are services that refuse a request which accepts only what its success holds.
     */
    String acceptedForValue() {
        return accepted(mediaType);
    }

    /** Returns the Accept header of a request for a file, which alone tells it from one for a value. */
    String acceptedForFile() {
        String file = Objects.requireNonNull(fileType);
        boolean isNegotiated = type != null && !mediaType.equals(file);
        return isNegotiated ? file : accepted(file);
    }

    private String accepted(String preferred) {
        return Stream.concat(
                        Stream.of(preferred),
                        errorTypes.stream()
                                .filter(type -> !List.of(preferred.split(", ")).contains(type))
                                .map(type -> type + ";q=0.5"))
                .collect(Collectors.joining(", "));
    }

    /** Returns whether methods write the body to a file, and none returns it. */
    boolean isFileOnly() {
        return fileType != null && type == null;
    }
}
