package org.nectaropenapi.codegen;

import com.google.common.collect.ImmutableMap;
import com.samskivert.mustache.Mustache;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.servers.Server;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.spec.model.JavaNames;
import org.openapitools.codegen.CodegenModel;
import org.openapitools.codegen.CodegenOperation;
import org.openapitools.codegen.CodegenParameter;
import org.openapitools.codegen.languages.JavaClientCodegen;
import org.openapitools.codegen.model.ModelMap;
import org.openapitools.codegen.model.OperationsMap;

/**
 * The generator {@code java} with the facts that Mustache cannot derive. Templates read them from the vendor
 * extensions, under names that no document uses: {@code fields} or {@code constants} of a model, {@code javaMethod} of
 * an operation, and the durations of {@code x-await} in words.
 */
@SuppressWarnings({"rawtypes", "unchecked"}) // The overridden methods are declared with raw types.
public final class NectarCodegen extends JavaClientCodegen {

    private final Map<Operation, OperationBodies> bodies = new IdentityHashMap<>();
    private Set<String> requestSchemas = Set.of();
    private @Nullable SchemaTypes types;
    private @Nullable ServiceTags tags;

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
        types = new SchemaTypes(document);
        // They name schemas of the document as types that are there already.
        importMapping().clear();
        SchemaTypes known = types;
        document.getPaths().forEach((path, item) -> item.readOperationsMap()
                .forEach((method, operation) ->
                        bodies.put(operation, OperationBodies.take(document, known, method, operation))));
        tags = new ServiceTags(document);
    }

    @Override
    public String sanitizeTag(String tag) {
        return JavaNames.service(tag);
    }

    @Override
    public String toApiName(String tag) {
        return tag;
    }

    @Override
    public String toApiFilename(String tag) {
        return tag;
    }

    /** Adds what concerns the service of a tag as a whole. */
    @Override
    public OperationsMap postProcessOperationsWithModels(OperationsMap service, List<ModelMap> models) {
        OperationsMap result = super.postProcessOperationsWithModels(service, models);
        String name = result.getOperations().getClassname();
        result.put("accessor", tags.accessor(name));
        result.put("serviceDescription", tags.description(name));
        result.put(
                "writesJson",
                result.getOperations().getOperation().stream()
                        .map(operation -> (ServiceMethod) operation.vendorExtensions.get("javaMethod"))
                        .anyMatch(method -> method.parts().stream().anyMatch(FormPart::isJson)));
        ServiceChecks.check(name, result.getOperations().getOperation(), tags.services());
        return result;
    }

    @Override
    public String toVarName(String name) {
        return JavaNames.member(name);
    }

    @Override
    public String toParamName(String name) {
        return JavaNames.member(name);
    }

    @Override
    public String toModelName(String name) {
        return types == null ? JavaNames.type(name) : types.className(name);
    }

    @Override
    public String toModelFilename(String name) {
        return toModelName(name);
    }

    @Override
    public String getTypeDeclaration(Schema schema) {
        return types == null
                ? super.getTypeDeclaration(schema)
                : types.of(schema).name();
    }

    @Override
    public CodegenModel fromModel(String name, Schema schema) {
        CodegenModel model = super.fromModel(name, schema);
        model.isAlias = !types.isClass(schema);
        if (types.isEnum(schema)) {
            model.isInteger = "integer".equals(schema.getType());
            model.vendorExtensions.put("constants", EnumConstant.of(schema));
            model.vendorExtensions.put("units", EnumUnit.of(schema));
        } else {
            model.vendorExtensions.put("fields", ModelFields.of(schema, types, requestSchemas.contains(name)));
            model.vendorExtensions.put("conditions", ModelCondition.of(schema, types));
        }
        return model;
    }

    @Override
    public CodegenParameter fromParameter(Parameter parameter, Set<String> imports) {
        CodegenParameter result = super.fromParameter(parameter, imports);
        result.vendorExtensions.put(RequestParameter.KEY, RequestParameter.of(parameter, types));
        return result;
    }

    @Override
    public CodegenOperation fromOperation(String path, String method, Operation operation, List<Server> servers) {
        CodegenOperation result = super.fromOperation(path, method, operation, servers);
        ServiceMethod javaMethod;
        try {
            OperationAccess access =
                    OperationAccess.of(openAPI, openAPI.getPaths().get(path), operation);
            javaMethod = ServiceMethod.of(result, bodies.get(operation), access, types);
            AddedMethods.complete(result, types, javaMethod.valueType());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(operation.getOperationId() + ": " + e.getMessage(), e);
        }
        result.vendorExtensions.put("javaMethod", javaMethod);
        return result;
    }
}
