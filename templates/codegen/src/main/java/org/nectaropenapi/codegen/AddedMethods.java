package org.nectaropenapi.codegen;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.nectaropenapi.spec.model.JavaNames;
import org.openapitools.codegen.CodegenOperation;

/** Completes {@code x-await} and {@code x-download} by names of Java and by durations in words. */
final class AddedMethods {

    private AddedMethods() {}

    /**
     * Completes the extensions of an operation.
     *
     * @param returned the Java type that the operation returns
     * @throws IllegalArgumentException if an extension names a field that the response does not have
     */
    static void complete(CodegenOperation operation, SchemaTypes types, String returned) {
        ResponseFields fields = ResponseFields.of(types, returned);
        if (operation.vendorExtensions.get("x-await") instanceof Map<?, ?> await) {
            Map<String, Object> completed = completed(await, "x-await", fields, List.of("field", "reason"));
            for (String key : List.of("delay", "maxDelay", "deadline")) {
                completed.put(
                        key + "InWords",
                        DurationWords.of(Duration.parse(await.get(key).toString())));
            }
            operation.vendorExtensions.put("x-await", completed);
        }
        if (operation.vendorExtensions.get("x-download") instanceof Map<?, ?> download) {
            Map<String, Object> completed = completed(download, "x-download", fields, List.of("url"));
            completed.put(
                    "source",
                    JavaNames.argument(returned.substring(0, 1).toLowerCase(Locale.ROOT) + returned.substring(1)));
            operation.vendorExtensions.put("x-download", completed);
        }
    }

    private static Map<String, Object> completed(
            Map<?, ?> extension, String key, ResponseFields fields, List<String> fieldKeys) {
        Map<String, Object> completed = new LinkedHashMap<>();
        extension.forEach((name, value) -> completed.put(name.toString(), value));
        completed.put("javaName", JavaNames.method(String.valueOf(extension.get("method"))));
        for (String fieldKey : fieldKeys) {
            completed.put(
                    fieldKey + "Accessor",
                    fields.get(key, extension.get(fieldKey)).name());
        }
        return completed;
    }
}
