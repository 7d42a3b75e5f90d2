package org.nectaropenapi.codegen;

import com.google.common.collect.ImmutableMap;
import com.samskivert.mustache.Mustache;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.servers.Server;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openapitools.codegen.CodegenModel;
import org.openapitools.codegen.CodegenOperation;
import org.openapitools.codegen.CodegenProperty;
import org.openapitools.codegen.languages.JavaClientCodegen;
import org.openapitools.codegen.model.EnumVarMap;

/**
 * The generator {@code java} with the facts that Mustache cannot derive. Templates read them from the vendor
 * extensions, under names that no document uses: {@code sentInRequests} and {@code secretFields} of a model,
 * {@code otherLimits} and {@code hasOtherName} of a field, {@code javaMethod} of an operation, and the durations of
 * {@code x-await} in words. {@code spelling} stands at the enumeration constants that are not named like their value.
 */
@SuppressWarnings({"rawtypes", "unchecked"}) // The overridden methods are declared with raw types.
public final class NectarCodegen extends JavaClientCodegen {

    private Set<String> requestSchemas = Set.of();

    @Override
    public String getName() {
        return "nectar";
    }

    /** Adds what writes texts of the document: {@code javadoc}, {@code attribute} and {@code literal}. */
    @Override
    protected ImmutableMap.Builder<String, Mustache.Lambda> addMustacheLambdas() {
        return super.addMustacheLambdas()
                .put("javadoc", (text, out) -> out.write(SourceText.javadoc(text.execute())))
                .put("attribute", (text, out) -> out.write(SourceText.attribute(text.execute())))
                .put("literal", (text, out) -> out.write(SourceText.literal(text.execute())));
    }

    /** Turns partial lists of values into enumerations, and finds the schemas that requests use. */
    @Override
    public void preprocessOpenAPI(OpenAPI document) {
        super.preprocessOpenAPI(document);
        Map<String, Schema> schemas = document.getComponents().getSchemas();
        for (Schema schema : schemas.values()) {
            if (schema.getExtensions() != null && schema.getExtensions().get("x-known-values") instanceof List values) {
                schema.setEnum(values);
            }
        }
        requestSchemas = RequestSchemas.of(document);
    }

    @Override
    public CodegenModel fromModel(String name, Schema schema) {
        CodegenModel model = super.fromModel(name, schema);
        model.vendorExtensions.put("sentInRequests", requestSchemas.contains(name));
        model.vendorExtensions.put(
                "secretFields",
                model.vars.stream()
                        .filter(field -> field.vendorExtensions.containsKey("x-secret"))
                        .map(CodegenProperty::getBaseName)
                        .toList());
        return model;
    }

    @Override
    public void postProcessModelProperty(CodegenModel model, CodegenProperty field) {
        super.postProcessModelProperty(model, field);
        // The generator itself knows a decimal in a string by the format "number" only.
        field.isDecimal = "decimal".equals(field.dataFormat);
        field.vendorExtensions.put("hasOtherName", !field.name.equals(field.baseName));
        String limits = FieldLimits.besideTheDescription(field);
        if (!limits.isEmpty()) {
            field.vendorExtensions.put("otherLimits", limits);
        }
    }

    @Override
    protected void updateEnumVarsWithExtensions(
            List<EnumVarMap> constants, Map<String, Object> extensions, String dataType) {
        super.updateEnumVarsWithExtensions(constants, extensions, dataType);
        for (EnumVarMap constant : constants) {
            String value = constant.getEnumValue().toString().replaceAll("^\"|\"$", "");
            if (!value.equals(constant.getEnumName())) {
                constant.put("spelling", value);
            }
        }
    }

    @Override
    public CodegenOperation fromOperation(String path, String method, Operation operation, List<Server> servers) {
        CodegenOperation result = super.fromOperation(path, method, operation, servers);
        if (result.vendorExtensions.get("x-await") instanceof Map await) {
            Map<String, Object> withWords = new LinkedHashMap<>(await);
            for (String key : List.of("delay", "maxDelay", "deadline")) {
                withWords.put(
                        key + "InWords",
                        DurationWords.of(Duration.parse(await.get(key).toString())));
            }
            result.vendorExtensions.put("x-await", withWords);
        }
        result.vendorExtensions.put("javaMethod", ServiceMethod.of(result));
        return result;
    }
}
