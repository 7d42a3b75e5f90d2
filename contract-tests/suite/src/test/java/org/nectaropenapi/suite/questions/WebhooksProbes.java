package org.nectaropenapi.suite.questions;

import java.util.List;
import java.util.Map;
import org.nectaropenapi.suite.probes.Probe;
import org.nectaropenapi.suite.probes.ProbeArea;

/** Questions about webhooks. No call decides them, since only the portal registers endpoints. */
final class WebhooksProbes implements ProbeArea {
    @Override
    public List<Probe> probes() {
        return List.of();
    }

    @Override
    public Map<String, String> undecidable() {
        String portal = " It needs an endpoint on the internet, which only the portal can register.";
        return Map.of(
                "webhook-configure",
                "The path is unknown, and paths are not guessed with a live key; Nectar's support knows it.",
                "webhook-event-types",
                "The event catalogue of the portal has the types; no operation of the API lists them.",
                "webhook-connection-payload",
                "The shape shows in a delivered connection.created.v2." + portal,
                "webhook-validated-trigger",
                "The trigger shows in the order of delivered events." + portal,
                "webhook-is-duplicated",
                "The type shows in a delivered connection event; REST responses say nothing about it." + portal,
                "webhook-document-payload",
                "The shape shows in delivered document events." + portal,
                "webhook-document-company",
                "The type shows in a delivered document event." + portal,
                "webhook-old-and-protected-changes",
                "Both show in a delivered update event." + portal,
                "webhook-envelope",
                "The envelope shows in a delivered event." + portal,
                "webhook-signature-and-retries",
                "Headers and attempts show at the receiver and in the portal." + portal);
    }
}
