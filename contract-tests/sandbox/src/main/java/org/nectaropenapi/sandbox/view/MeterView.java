package org.nectaropenapi.sandbox.view;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.nectaropenapi.sandbox.state.Identifier;
import org.nectaropenapi.sandbox.state.Interval;
import org.nectaropenapi.sandbox.state.Meter;

/** Meters and their daily readings. */
public final class MeterView {
    private static final List<String> TRAITS = List.of(
            "timeOfUse",
            "netMeteringType",
            "waterType",
            "meterHighLow",
            "gasType",
            "fuelType",
            "districtType",
            "districtMediumType",
            "wasteDescription",
            "wasteType",
            "wasteStream",
            "refrigerantType");

    private MeterView() {}

    /**
     * Renders a meter.
     *
     * @param meter the meter
     * @return Meter
     */
    public static ObjectNode meter(Meter meter) {
        ObjectNode json = JsonNodes.object()
                .put("id", meter.id().toString())
                .put("site", meter.site().id().toString());
        json.set("identifiers", identifiers(meter.identifiers()));
        json.put("datasourceType", meter.datasourceType())
                .put("account", JsonNodes.text(meter.accountId()))
                .put("address", meter.site().address());
        traits(json, meter.traits());
        return json.put("isTracked", meter.isTracked());
    }

    /**
     * Renders a reading.
     *
     * @param interval the reading
     * @return Interval
     */
    public static ObjectNode interval(Interval interval) {
        Meter meter = interval.meter();
        ObjectNode json = JsonNodes.object()
                .put("id", interval.id().toString())
                .put("created", interval.created().toString());
        json.set("identifiers", identifiers(meter.identifiers()));
        return json.put("account", JsonNodes.text(meter.accountId()))
                .put("start", interval.start().toString())
                .put("end", interval.end().toString())
                .put("usage", JsonNodes.decimal(interval.usage()))
                .put("usageUnits", "kWh")
                .put("quality", interval.quality())
                .put("updated", interval.created().toString());
    }

    static ArrayNode identifiers(List<Identifier> identifiers) {
        return JsonNodes.array(identifiers.stream().map(i -> JsonNodes.object()
                .put("rawName", i.rawName())
                .put("value", i.value())
                .put("name", i.name())));
    }

    /** Attributes that a meter does not have are null, as in the samples of the reference. */
    static void traits(ObjectNode json, Map<String, String> traits) {
        TRAITS.forEach(name -> json.put(name, traits.get(name)));
    }
}
