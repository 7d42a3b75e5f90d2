package org.nectaropenapi.codegen;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.servers.Server;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openapitools.codegen.CodegenModel;
import org.openapitools.codegen.CodegenOperation;
import org.openapitools.codegen.CodegenProperty;
import org.openapitools.codegen.languages.JavaClientCodegen;
import org.openapitools.codegen.model.EnumVarMap;
import org.openapitools.codegen.utils.ModelUtils;

/**
 * The generator {@code java} with the facts that Mustache cannot derive. Templates read them from the vendor
 * extensions, under names that no document uses: {@code sentInRequests} and {@code secretFields} of a model,
 * {@code otherLimits} and {@code hasOtherName} of a field, and the durations of {@code x-await} in words.
 * {@code spelling} stands at the enumeration constants that are not named like their value.
 */
@SuppressWarnings({"rawtypes", "unchecked"}) // The overridden methods are declared with raw types.
public final class NectarCodegen extends JavaClientCodegen {

    private final Set<String> requestSchemas = new HashSet<>();

    @Override
    public String getName() {
        return "nectar";
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
        document.getPaths().values().stream()
                .map(PathItem::readOperations)
                .flatMap(Collection::stream)
                .map(Operation::getRequestBody)
                .filter(Objects::nonNull)
                .flatMap(body -> ModelUtils.getReferencedRequestBody(document, body).getContent().values().stream())
                .forEach(content -> addRequestSchemas(content.getSchema(), schemas));
    }

    private void addRequestSchemas(@Nullable Object node, Map<String, Schema> schemas) {
        if (!(node instanceof Schema schema)) {
            return;
        }
        if (schema.get$ref() != null) {
            String name = ModelUtils.getSimpleRef(schema.get$ref());
            if (requestSchemas.add(name)) {
                addRequestSchemas(schemas.get(name), schemas);
            }
        }
        addRequestSchemas(schema.getItems(), schemas);
        addRequestSchemas(schema.getAdditionalProperties(), schemas);
        if (schema.getProperties() != null) {
            schema.getProperties().values().forEach(property -> addRequestSchemas(property, schemas));
        }
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
        String limits = limitsBesideTheDescription(field);
        if (!limits.isEmpty()) {
            field.vendorExtensions.put("otherLimits", limits);
        }
    }

    private static String limitsBesideTheDescription(CodegenProperty field) {
        return Stream.of(
                        limit(field, "At least %s characters.", field.minLength),
                        limit(field, "At most %s characters.", field.maxLength),
                        limit(field, "At least %s.", field.minimum),
                        limit(field, "At most %s.", field.maximum),
                        limit(field, "At most %s items.", field.maxItems))
                .flatMap(limits -> limits)
                .collect(Collectors.joining(" "));
    }

    private static Stream<String> limit(CodegenProperty field, String sentence, @Nullable Object value) {
        boolean isNamed = value == null
                || Pattern.compile("\\b" + Pattern.quote(value.toString()) + "\\b")
                        .matcher(Objects.requireNonNullElse(field.unescapedDescription, ""))
                        .find();
        return isNamed ? Stream.empty() : Stream.of(sentence.formatted(value));
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
                        key + "InWords", inWords(Duration.parse(await.get(key).toString())));
            }
            result.vendorExtensions.put("x-await", withWords);
        }
        return result;
    }

    private static String inWords(Duration duration) {
        return Stream.of(
                        part(duration.toHours(), "hour"),
                        part(duration.toMinutesPart(), "minute"),
                        part(duration.toSecondsPart(), "second"))
                .flatMap(parts -> parts)
                .collect(Collectors.joining(" "));
    }

    private static Stream<String> part(long number, String unit) {
        return number == 0 ? Stream.empty() : Stream.of(number + " " + unit + (number == 1 ? "" : "s"));
    }
}
