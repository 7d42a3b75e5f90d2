package org.nectaropenapi.spec.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.nectaropenapi.spec.model.ApiDocument;
import org.nectaropenapi.spec.model.BodyContent;
import org.nectaropenapi.spec.model.BodyKind;
import org.nectaropenapi.spec.model.DocumentNode;
import org.nectaropenapi.spec.model.Operation;

/** Rules about the bodies of requests and responses: each is JSON, a form, a text or a file. */
final class BodyRules {

    static final List<Rule> RULES = List.of(
            Rule.ofForm("A media type is written in full, and once", BodyRules::mediaTypes),
            Rule.ofForm("A body is JSON with a schema, a form with fields, a text or a file", BodyRules::schemas),
            Rule.ofForm("Only POST, PUT, PATCH and DELETE have a body", BodyRules::methods),
            Rule.ofForm("The media types of a request have one schema", BodyRules::requests),
            Rule.ofForm("A success is one value for each status, or one text or file", BodyRules::successes),
            Rule.ofForm("A time without zone is a field of JSON", BodyRules::localTimes),
            Rule.ofForm("A form says of its fields what the client acts on", BodyRules::encodings));

    private static final Pattern MEDIA_TYPE =
            Pattern.compile("[\\w!#$&^.+-]+/[\\w!#$&^.+-]+(?: *; *[\\w-]+=(?:[\\w.+-]+|\"[^\"]*\"))*");
    private static final Set<String> WITH_BODY = Set.of("POST", "PATCH", "PUT", "DELETE");

    private static final Pattern CHARSET_OF_ITS_OWN = Pattern.compile("(?i).*;\\s*charset\\s*=\\s*\"?+(?!utf-8\\b).*");

    private BodyRules() {}

    /** Only the fields of classes tell the client that their times are without zone. */
    private static void localTimes(ApiDocument document, Violations violations) {
        document.parameters().stream()
                .flatMap(parameter ->
                        Stream.concat(Stream.of(parameter), parameter.child("content").children().stream()))
                .forEach(holder -> noLocalTimes(holder.child("schema"), violations));
        for (Operation operation : document.operations()) {
            DocumentNode body = operation.node().child("requestBody").resolve();
            for (DocumentNode content : body.child("content").children()) {
                DocumentNode schema = content.child("schema");
                noLocalTimes(schema, violations);
                if (BodyKind.of(content.key()) == BodyKind.MULTIPART) {
                    schema.resolve().child("properties").children().forEach(part -> noLocalTimes(part, violations));
                }
            }
        }
    }

    private static void noLocalTimes(DocumentNode schema, Violations violations) {
        DocumentNode target = schema.resolve();
        if (target.text("format").equals("date-time-local")) {
            violations.add(
                    target.child("format"),
                    "is sent with its zone outside of the fields of JSON",
                    "write date-time, or leave the format out for a text");
        }
        for (String inner : List.of("items", "additionalProperties")) {
            if (target.child(inner).node().isObject() && !target.has("properties")) {
                noLocalTimes(target.child(inner), violations);
            }
        }
    }

    private static void mediaTypes(ApiDocument document, Violations violations) {
        Set<String> taken = new HashSet<>();
        for (DocumentNode mediaType : document.mediaTypes()) {
            String holder = mediaType.pointer().substring(0, mediaType.pointer().lastIndexOf('/'));
            if (mediaType.key().contains("*")) {
                violations.add(
                        mediaType,
                        "is a range of media types",
                        "name the one that is sent, application/octet-stream for any file");
            } else if (!MEDIA_TYPE.matcher(mediaType.key()).matches()) {
                violations.add(mediaType, "is no media type", "write it as in text/csv");
            } else if (!taken.add(holder + " " + BodyKind.essence(mediaType.key()))) {
                violations.add(mediaType, "stands twice, apart from its parameters or case", "keep one");
            }
        }
    }

    private static void schemas(ApiDocument document, Violations violations) {
        for (DocumentNode mediaType : document.mediaTypes()) {
            DocumentNode schema = mediaType.child("schema").resolve();
            switch (BodyKind.of(mediaType.key())) {
                case JSON -> {
                    if (!mediaType.has("schema")) {
                        violations.add(mediaType, "is JSON without a schema", "write the schema of the body");
                    }
                    if (CHARSET_OF_ITS_OWN.matcher(mediaType.key()).matches()) {
                        violations.add(mediaType, "is JSON in another charset than UTF-8", "remove the charset");
                    }
                    noFiles(mediaType.child("schema"), new HashSet<>(), violations);
                }
                case FORM, MULTIPART -> {
                    if (schema.child("properties").node().isEmpty()) {
                        violations.add(mediaType, "is a form without fields", "list them as properties of its schema");
                    }
                }
                default -> {
                    boolean several = schema.has("properties")
                            || Set.of("array", "object").contains(schema.text("type"));
                    if (several) {
                        violations.add(
                                mediaType,
                                "has a list or an object in a body that is no JSON",
                                "describe the text or file as type: string, or write application/json");
                    }
                }
            }
        }
    }

    /** JSON holds texts, and bytes only in an encoding. */
    private static void noFiles(DocumentNode place, Set<String> visited, Violations violations) {
        DocumentNode schema = place.resolve();
        if (!schema.exists() || !visited.add(schema.pointer())) {
            return;
        }
        if (schema.text("format").equals("binary")) {
            violations.add(
                    schema.child("format"),
                    "is a file in JSON",
                    "write format: byte for Base64, or send it in multipart/form-data");
        }
        schema.child("properties").children().forEach(property -> noFiles(property, visited, violations));
        noFiles(schema.child("items"), visited, violations);
        noFiles(schema.child("additionalProperties"), visited, violations);
    }

    private static void methods(ApiDocument document, Violations violations) {
        for (Operation operation : document.operationsAndWebhooks()) {
            DocumentNode written = operation.node().child("requestBody");
            if (written.exists() && !WITH_BODY.contains(operation.method())) {
                violations.add(written, "stands at a " + operation.method(), "write parameters, or use POST");
            }
            DocumentNode content = written.resolve().child("content");
            if (written.resolve().exists() && content.node().isEmpty()) {
                violations.add(content, "is empty", "write a media type with a schema");
            }
        }
    }

    /** A method takes one argument for the body, and sends it as the first media type that it can write. */
    private static void requests(ApiDocument document, Violations violations) {
        for (Operation operation : document.operationsAndWebhooks()) {
            List<BodyContent> contents = operation.requestContent();
            boolean allFiles = contents.stream().allMatch(BodyRules::isFile);
            boolean same = contents.stream()
                            .map(content -> content.node().child("schema").node())
                            .distinct()
                            .count()
                    <= 1;
            if (!allFiles && !same) {
                violations.add(
                        operation.node().child("requestBody"),
                        "has media types with different schemas",
                        "keep the one that the client shall send");
            }
        }
    }

    private static boolean isFile(BodyContent content) {
        return content.kind() == BodyKind.BINARY
                || content.kind() == BodyKind.TEXT
                        && content.schema().text("format").equals("binary");
    }

    private static void successes(ApiDocument document, Violations violations) {
        for (Operation operation : document.operations()) {
            DocumentNode responses = operation.node().child("responses");
            List<Integer> statuses = operation.successStatuses();
            Set<String> files = new LinkedHashSet<>();
            List<Set<Object>> values = new ArrayList<>();
            Set<Object> bodies = new HashSet<>();
            for (int status : statuses) {
                Set<Object> ofStatus = new HashSet<>();
                for (BodyContent content : operation.responseContent(status)) {
                    if (content.kind() == BodyKind.JSON) {
                        ofStatus.add(content.node().child("schema").node());
                    } else {
                        files.add(content.mediaType());
                    }
                    bodies.add(operation.response(status).child("content").node());
                }
                values.add(ofStatus);
            }
            long empty = statuses.stream()
                    .filter(status -> operation.responseContent(status).isEmpty())
                    .count();
            if (files.size() > 1) {
                violations.add(
                        responses,
                        "has several texts or files as success: " + files,
                        "keep the one that the client asks for");
            }
            if (!files.isEmpty() && (empty > 0 || bodies.size() > 1)) {
                violations.add(
                        responses,
                        "has a text or file beside another success",
                        "keep one status, or respond with JSON");
            }
            if (!files.isEmpty() && statuses.contains(206)) {
                violations.add(
                        responses.child("206"),
                        "has a part of a text or file, for which the client does not ask",
                        "write 200");
            }
            boolean mayBeNull = statuses.stream()
                    .flatMap(status -> operation.responseContent(status).stream())
                    .anyMatch(content -> content.schema().flag("nullable"));
            if (mayBeNull
                    && values.stream()
                                    .filter(schemas -> !schemas.isEmpty())
                                    .distinct()
                                    .count()
                            > 1) {
                violations.add(
                        responses, "has several bodies of which one may be null", "remove nullable, or keep one body");
            }
            if (values.stream().anyMatch(schemas -> schemas.size() > 1)) {
                violations.add(responses, "has several JSON schemas for one status", "keep one");
            }
        }
    }

    private static void encodings(ApiDocument document, Violations violations) {
        for (DocumentNode mediaType : document.mediaTypes()) {
            DocumentNode schema = mediaType.child("schema").resolve();
            BodyKind kind = BodyKind.of(mediaType.key());
            if (mediaType.has("encoding") && kind != BodyKind.FORM && kind != BodyKind.MULTIPART) {
                violations.add(mediaType.child("encoding"), "stands at a body that is no form", "remove it");
                continue;
            }
            for (DocumentNode encoding : mediaType.child("encoding").children()) {
                DocumentNode field = schema.at("properties", encoding.key()).resolve();
                if (!field.exists()) {
                    violations.add(encoding, "names no field of the form", "name a property of its schema");
                }
                Set<String> ignored = new TreeSet<>(Set.of("headers", "allowReserved", "style"));
                ignored.add(kind == BodyKind.FORM ? "contentType" : "explode");
                ignored.stream()
                        .filter(encoding::has)
                        .filter(key ->
                                !(key.equals("style") && encoding.text(key).equals("form")))
                        .forEach(key -> violations.add(
                                encoding.child(key), "is something that the client does not act on here", "remove it"));
                if (kind == BodyKind.MULTIPART && isStructured(item(field))) {
                    String type = encoding.text("contentType");
                    if (!type.isEmpty() && BodyKind.of(type) != BodyKind.JSON) {
                        violations.add(
                                encoding.child("contentType"),
                                "is no JSON although the part is an object",
                                "write application/json");
                    }
                }
            }
            if (kind == BodyKind.FORM) {
                for (DocumentNode field : schema.child("properties").children()) {
                    DocumentNode value = field.resolve();
                    DocumentNode item = item(value);
                    if (isStructured(item) || item.text("format").equals("binary")) {
                        violations.add(
                                field,
                                "is an object, a list of lists or a file, which such a form cannot carry",
                                "use multipart/form-data, or JSON");
                    }
                }
            }
        }
    }

    /** Returns the schema of one value where a field may have several. */
    private static DocumentNode item(DocumentNode field) {
        return field.text("type").equals("array") ? field.child("items").resolve() : field;
    }

    private static boolean isStructured(DocumentNode schema) {
        return schema.has("properties") || Set.of("array", "object").contains(schema.text("type"));
    }
}
