package org.nectaropenapi.spec.edits;

import java.util.ArrayList;
import java.util.List;
import org.nectaropenapi.spec.model.YamlDocument;

/** Writes an operation as the document writes its own, with evidence, page and the table of error statuses. */
final class OperationText {

    private static final List<String> ERRORS = List.of(
            "400 BadRequest",
            "401 Unauthorized",
            "403 Forbidden",
            "404 NotFound",
            "429 TooManyRequests",
            "500 InternalServerError",
            "502 BadGateway",
            "503 ServiceUnavailable");

    private final String verb;
    private final String id;
    private final String method;
    private final String tag;
    private final String page;
    private final List<String> extensions = new ArrayList<>();
    private final List<String> parameters = new ArrayList<>();
    private final List<String> body = new ArrayList<>();
    private final List<String> successes = new ArrayList<>();
    private final List<String> statuses = new ArrayList<>();

    OperationText(String verb, String id, String method, String tag, String page) {
        this.verb = verb;
        this.id = id;
        this.method = method;
        this.tag = tag;
        this.page = page;
    }

    OperationText with(String extension) {
        extensions.add(extension);
        return this;
    }

    OperationText parameter(String component) {
        parameters.add("- {$ref: \"#/components/parameters/" + component + "\"}");
        return this;
    }

    /** Adds a parameter that is written out: its lines without the indentation. */
    OperationText parameter(String name, String in, String... lines) {
        parameters.add("- name: " + name);
        parameters.add("  in: " + in);
        parameters.add("  description: Narrows down what the request is about.");
        parameters.add("  x-evidence: inferred");
        for (String line : lines) {
            parameters.add("  " + line);
        }
        return this;
    }

    OperationText body(String mediaType, String... lines) {
        if (body.isEmpty()) {
            body.addAll(List.of("required: true", "content:"));
        }
        body.add("  " + mediaType + ":");
        for (String line : lines) {
            body.add("    " + line);
        }
        return this;
    }

    OperationText returns(int status, String mediaType, String... lines) {
        returns(status);
        successes.add("  content:");
        successes.add("    " + mediaType + ":");
        for (String line : lines) {
            successes.add("      " + line);
        }
        return this;
    }

    /** Adds a success without a body. */
    OperationText returns(int status) {
        statuses.add("\"" + status + "\": inferred");
        successes.add("\"" + status + "\":");
        successes.add("  description: The request succeeded.");
        return this;
    }

    /** Returns the lines of the operation below the key of its path. */
    List<String> lines() {
        List<String> lines = new ArrayList<>(List.of(
                verb + ":",
                "  operationId: " + id,
                "  x-method-name: " + method,
                "  tags: [" + tag + "]",
                "  summary: Work with what " + id + " names",
                "  description: Named on the page of the release, with its parameters and one sample.",
                "  x-evidence: inferred",
                "  x-status-evidence: {" + String.join(", ", statuses) + "}",
                "  externalDocs: {url: " + page + "}"));
        extensions.forEach(line -> lines.add("  " + line));
        section(lines, "parameters", parameters);
        section(lines, "requestBody", body);
        lines.add("  responses:");
        successes.forEach(line -> lines.add("    " + line));
        for (String error : ERRORS) {
            String[] parts = error.split(" ");
            lines.add("    \"" + parts[0] + "\": {$ref: \"#/components/responses/" + parts[1] + "\"}");
        }
        return lines;
    }

    private static void section(List<String> lines, String key, List<String> content) {
        if (!content.isEmpty()) {
            lines.add("  " + key + ":");
            content.forEach(line -> lines.add("    " + line));
        }
    }

    /** Adds the operation to the document, at a path that may be there already. */
    void addTo(DocumentEditor editor, String path) {
        String pointer = "/paths/" + YamlDocument.escaped(path);
        if (editor.has(pointer)) {
            editor.append(pointer, lines());
        } else {
            List<String> item = new ArrayList<>(List.of(path + ":"));
            lines().forEach(line -> item.add("  " + line));
            editor.append("/paths", item);
        }
        editor.at(id);
    }
}
