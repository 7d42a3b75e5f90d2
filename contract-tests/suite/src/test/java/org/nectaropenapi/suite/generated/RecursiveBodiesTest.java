package org.nectaropenapi.suite.generated;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nectaropenapi.harness.api.RawServiceApi;
import org.nectaropenapi.harness.junit.ContractTest;
import org.nectaropenapi.spec.model.ApiDocument;
import org.nectaropenapi.spec.model.Operation;
import org.nectaropenapi.suite.support.RequiresSandbox;
import org.nectaropenapi.suite.support.TestData;

/** Generates the cases of a body whose schema contains itself, without sending any. */
@ContractTest
@RequiresSandbox
class RecursiveBodiesTest {

    @Test
    void aSchemaThatContainsItselfHasItsCasesOnce(RawServiceApi api, TestData testData) {
        Operation any = api.document().operations().stream()
                .filter(operation -> operation.requestSchemas().containsKey(RequestTemplate.JSON))
                .findFirst()
                .orElseThrow();
        ApiDocument edited = api.document().edited(tree -> edit(tree, any));
        List<GeneratedCase> cases =
                new OperationCases(edited, edited.operation(any.id()), Fixtures.shared(api, testData)).all();
        assertThat(cases)
                .extracting(GeneratedCase::place)
                .contains("body.label", "body.parent", "body.children[]", "body.others[]")
                .doesNotContain("body.parent.label", "body.children[].label");
        assertThat(cases)
                .filteredOn(one -> one.place().equals("body") && one.isValid())
                .extracting(one -> one.template().body())
                .containsExactly("{\"children\":[],\"parent\":null}");
    }

    private static void edit(ObjectNode tree, Operation operation) {
        ObjectNode schema = ((ObjectNode) tree.at("/components/schemas"))
                .putObject("Recursive")
                .put("type", "object");
        schema.put("nullable", true).putArray("required").add("children").add("parent");
        ObjectNode itself = JsonNodeFactory.instance.objectNode().put("$ref", "#/components/schemas/Recursive");
        ObjectNode fields = schema.putObject("properties");
        fields.putObject("label").put("type", "string");
        fields.set("parent", itself);
        fields.putObject("children").put("type", "array").set("items", itself);
        fields.putObject("others").put("type", "array").set("items", itself);
        String json = operation.node().pointer() + "/requestBody/content/application~1json";
        ((ObjectNode) tree.at(json)).set("schema", itself);
    }
}
