package org.nectaropenapi.suite.support;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.nectaropenapi.harness.check.ClientCheck;
import org.nectaropenapi.harness.coverage.Dimension;
import org.nectaropenapi.harness.coverage.DocumentedPoint;
import org.nectaropenapi.harness.coverage.NotSimulated;
import org.nectaropenapi.harness.redaction.RedactionRules;
import org.nectaropenapi.harness.run.ManagedTestData;
import org.nectaropenapi.harness.run.RunCalls;
import org.nectaropenapi.harness.run.RunPrefix;
import org.nectaropenapi.harness.run.ServiceProfile;
import org.nectaropenapi.harness.targets.Settings;
import org.nectaropenapi.harness.targets.Target;
import org.nectaropenapi.sandbox.simulation.DocumentPoint;
import org.nectaropenapi.spec.model.ApiDocument;
import org.nectaropenapi.spec.rules.DocumentRules;
import org.nectaropenapi.spec.rules.OpenQuestions;
import org.nectaropenapi.spec.rules.RuleViolation;

/** Describes Nectar's API to the harness. */
public final class NectarProfile implements ServiceProfile {
    static final String PROJECT = "nectar";

    @Override
    public String project() {
        return PROJECT;
    }

    @Override
    public ApiDocument document() {
        return ApiDocument.bundled();
    }

    @Override
    public Target openSandbox(Settings settings) {
        return EmbeddedSandbox.start(settings);
    }

    @Override
    public Optional<ApiDocument> simulatedDocument() {
        return Simulation.documentBeforeEdits();
    }

    @Override
    public NotSimulated notSimulated() {
        return new NotSimulated(Simulation.missing().stream()
                .map(point -> new DocumentedPoint(point.operationId(), dimension(point.kind()), point.name()))
                .toList());
    }

    private static Dimension dimension(DocumentPoint.Kind kind) {
        return switch (kind) {
            case OPERATION -> Dimension.OPERATION;
            case STATUS -> Dimension.STATUS;
            case PARAMETER -> Dimension.PARAMETER;
            case REQUEST_FIELD -> Dimension.REQUEST_FIELD;
            case RESPONSE_FIELD -> Dimension.RESPONSE_FIELD;
            case VALUE -> Dimension.ENUM_VALUE;
        };
    }

    @Override
    public RedactionRules redactionRules() {
        try (InputStream in = Objects.requireNonNull(NectarProfile.class.getResourceAsStream("redaction.txt"))) {
            return RedactionRules.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<String> violations(ApiDocument document) {
        return DocumentRules.check(document, OpenQuestions.bundled()).stream()
                .map(NectarProfile::withoutLine)
                .toList();
    }

    @Override
    public Map<String, String> openQuestions() {
        return OpenQuestions.bundled().texts();
    }

    @Override
    public ClientCheck clientCheck() {
        return new ClientModels();
    }

    /** A line number would make a violation another one after every edit above it. */
    private static String withoutLine(RuleViolation violation) {
        return violation.pointer() + " " + violation.problem() + ". Remedy: " + violation.remedy();
    }

    @Override
    public ManagedTestData testData(Target target, RunCalls calls, RunPrefix prefix) {
        return new RunTestData(target, calls, prefix);
    }
}
