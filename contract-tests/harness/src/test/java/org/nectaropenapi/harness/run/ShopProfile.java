package org.nectaropenapi.harness.run;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nectaropenapi.harness.coverage.NotSimulated;
import org.nectaropenapi.harness.fixture.ShopService;
import org.nectaropenapi.harness.redaction.FieldKind;
import org.nectaropenapi.harness.redaction.RedactionRules;
import org.nectaropenapi.harness.targets.Settings;
import org.nectaropenapi.harness.targets.Target;
import org.nectaropenapi.spec.model.ApiDocument;

/** Describes the shop to the harness. */
public final class ShopProfile implements ServiceProfile {
    /** The title for which the simulated shop was written. */
    public static final String EARLIER_TITLE = "Small shop";

    private final NotSimulated notSimulated;

    /** Describes the shop that simulates everything. */
    public ShopProfile() {
        this(NotSimulated.NOTHING);
    }

    /** Describes a shop with gaps. */
    public ShopProfile(NotSimulated notSimulated) {
        this.notSimulated = notSimulated;
    }

    @Override
    public NotSimulated notSimulated() {
        return notSimulated;
    }

    @Override
    public String project() {
        return "shop";
    }

    @Override
    public ApiDocument document() {
        return ShopService.DOCUMENT;
    }

    /** Returns the document of the shop before somebody edited its title. */
    @Override
    public Optional<ApiDocument> simulatedDocument() {
        return Optional.of(ShopService.DOCUMENT.edited(
                document -> ((ObjectNode) document.path("info")).put("title", EARLIER_TITLE)));
    }

    @Override
    public Target openSandbox(Settings settings) {
        return new ShopTarget(ShopService.start(settings.misbehaviour()));
    }

    @Override
    public RedactionRules redactionRules() {
        return new RedactionRules(Map.of("name", FieldKind.NAME), Set.of());
    }

    @Override
    public ManagedTestData testData(Target target, RunCalls calls, RunPrefix prefix) {
        return new ShopTestData(calls, prefix);
    }
}
