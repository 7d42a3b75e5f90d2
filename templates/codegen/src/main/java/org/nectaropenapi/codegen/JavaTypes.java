package org.nectaropenapi.codegen;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openapitools.codegen.CodegenParameter;
import org.openapitools.codegen.CodegenProperty;

/** The Java types of parameters and their items. */
final class JavaTypes {

    private JavaTypes() {}

    static String of(CodegenParameter parameter) {
        return of(parameter.isArray, parameter.items, parameter.isFile, parameter.vendorExtensions, parameter.dataType);
    }

    private static String of(CodegenProperty item) {
        return of(item.isArray, item.items, item.isFile, item.vendorExtensions, item.dataType);
    }

    /** A file is an upload, a list of values the class that {@code x-enum} names. */
    private static String of(
            boolean isArray,
            @Nullable CodegenProperty items,
            boolean isFile,
            Map<String, Object> extensions,
            String dataType) {
        if (isArray && items != null) {
            return "List<" + of(items) + ">";
        }
        if (isFile) {
            return "Upload";
        }
        return extensions.getOrDefault("x-enum", dataType).toString();
    }
}
