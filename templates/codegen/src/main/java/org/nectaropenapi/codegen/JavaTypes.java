package org.nectaropenapi.codegen;

import org.jspecify.annotations.Nullable;
import org.openapitools.codegen.CodegenParameter;
import org.openapitools.codegen.CodegenProperty;

/** The Java types of parameters: that of their schema, but an upload for a file. */
final class JavaTypes {

    private JavaTypes() {}

    static String of(CodegenParameter parameter) {
        return of(parameter.isFile, parameter.items, parameter.dataType);
    }

    private static String of(boolean isFile, @Nullable CodegenProperty items, String type) {
        if (isFile) {
            return "Upload";
        }
        return items != null && items.isFile ? "List<Upload>" : type;
    }
}
