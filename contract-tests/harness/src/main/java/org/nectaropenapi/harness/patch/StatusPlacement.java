package org.nectaropenapi.harness.patch;

import java.time.LocalDate;
import java.util.List;
import org.nectaropenapi.spec.model.YamlText;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;

/** Adds an observed status to an operation. */
final class StatusPlacement {

    private static final String EVIDENCE = "x-status-evidence";

    private final YamlText document;
    private final LocalDate day;

    StatusPlacement(YamlText document, LocalDate day) {
        this.document = document;
        this.day = day;
    }

    boolean add(String operationId, int status) {
        String key = String.valueOf(status);
        if (!key.matches("[2-5]\\d\\d")) {
            throw new CannotPlaceException(key + " is not the status of a response");
        }
        MappingNode responses = responses(operationId);
        if (YamlText.entry(responses, key).isPresent()) {
            return false;
        }
        if (key.startsWith("2")) {
            replaceSuccess(operationId, key);
        } else {
            NodeTuple before = responses.getValue().get(0);
            for (NodeTuple response : responses.getValue()) {
                if (YamlText.text(response.getKeyNode()).compareTo(key) < 0) {
                    before = response;
                }
            }
            document.insertAfter(
                    before,
                    responses,
                    List.of("\"" + key + "\":", "  description: Seen in a response of the service; no page names it."));
            ObservedMarks.mark(document, () -> operation(operationId), EVIDENCE, "\"" + key + "\"", day);
        }
        return true;
    }

    /** Replaces an inferred success status by the observed one, since an operation has one success. */
    private void replaceSuccess(String operationId, String key) {
        NodeTuple old = responses(operationId).getValue().stream()
                .filter(response -> YamlText.text(response.getKeyNode()).startsWith("2"))
                .findFirst()
                .orElseThrow(() -> new CannotPlaceException(operationId + " has no success to compare with"));
        String former = YamlText.text(old.getKeyNode());
        MappingNode evidence = (MappingNode) YamlText.value(operation(operationId), EVIDENCE)
                .orElseThrow(() -> new CannotPlaceException(operationId + " has no " + EVIDENCE));
        NodeTuple word = YamlText.entry(evidence, former)
                .filter(entry -> YamlText.text(entry.getValueNode()).equals("inferred"))
                .orElseThrow(() -> new CannotPlaceException("a page says that " + operationId + " succeeds with "
                        + former + ", not with " + key + ": decide by hand"));
        boolean hasBody =
                YamlText.value((MappingNode) old.getValueNode(), "content").isPresent();
        if (key.equals("204") == hasBody) {
            throw new CannotPlaceException(operationId + " succeeds with " + former + (hasBody ? " and" : " without")
                    + " a body, and was seen with " + key + ": describe the body by hand");
        }
        document.replace(old.getKeyNode(), "\"" + key + "\"");
        // The former status was inferred and is gone.
        MappingNode now =
                (MappingNode) YamlText.value(operation(operationId), EVIDENCE).orElseThrow();
        Node formerKey = YamlText.entry(now, YamlText.text(word.getKeyNode()))
                .orElseThrow()
                .getKeyNode();
        document.replace(formerKey, "\"" + key + "\"");
        now = (MappingNode) YamlText.value(operation(operationId), EVIDENCE).orElseThrow();
        document.replace(YamlText.value(now, key).orElseThrow(), "observed");
        ObservedMarks.date(document, () -> operation(operationId), "\"" + key + "\"", day);
    }

    private MappingNode responses(String operationId) {
        return (MappingNode) YamlText.value(operation(operationId), "responses").orElseThrow();
    }

    private MappingNode operation(String operationId) {
        MappingNode paths = document.mapping("paths").orElseThrow();
        for (NodeTuple path : paths.getValue()) {
            for (NodeTuple method : ((MappingNode) path.getValueNode()).getValue()) {
                if (method.getValueNode() instanceof MappingNode operation
                        && YamlText.value(operation, "operationId")
                                .map(YamlText::text)
                                .orElse("")
                                .equals(operationId)) {
                    return operation;
                }
            }
        }
        throw new CannotPlaceException("the document has no operation " + operationId);
    }
}
