package org.example.app;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.file.Path;
import org.nectaropenapi.client.NectarClient;
import org.nectaropenapi.client.api.ResultsService;
import org.nectaropenapi.client.model.Item;

/** Reads a response of every kind. */
public final class ResponsesApplication {

    private ResponsesApplication() {}

    /** Returns what one call gives, with the class of values whose type does not show otherwise. */
    public static String run(URI service, String call, Path folder) {
        try (NectarClient nectar = NectarClient.builder().apiKey("key").baseUrl(service).build()) {
            ResultsService results = nectar.results();
            ByteArrayOutputStream sink = new ByteArrayOutputStream();
            Item item = Item.builder("Boiler").build();
            return switch (call) {
                case "items by name" -> results.getItemsByName().get("a").name();
                case "decimals by name" -> results.getDecimalsByName().get("a").add(results.getDecimalsByName().get("a")).toString();
                case "lists by name" -> results.getListsByName().get("a").get(0).getDayOfWeek().toString();
                case "decimals" -> results.getDecimals().get(0).get(0).toPlainString();
                case "kinds" -> results.getKinds().get(0).value();
                case "number" -> Long.toString(results.getNumber() + 1);
                case "day" -> results.getDay().getDayOfWeek().toString();
                case "json text" -> results.getJsonText();
                case "text" -> results.getText();
                case "csv" -> results.getCsv("1", query -> query.year(2024));
                case "csv file" -> results.getCsv("1", folder.resolve("table.csv")) + " " + folder.resolve("table.csv").toFile().length();
                case "pdf" -> results.getPdf(sink) + " " + sink;
                case "made csv" -> results.makeCsv("1", item, sink) + " " + sink;
                case "report" -> results.getReport().name();
                case "report as csv" -> results.getReport(query -> query.year(2024), sink) + " " + sink;
                case "create or accept" -> String.valueOf(results.createOrAccept(item));
                case "location" -> nectar.withRawResponse(view -> {
                            view.results().createWithLocation(item);
                            return "";
                        })
                        .header("Location");
                case "nullable" -> String.valueOf(results.getNullable());
                case "maybe" -> results.getMaybe() == null ? "nothing" : "an item";
                default -> throw new IllegalArgumentException(call);
            };
        }
    }
}
