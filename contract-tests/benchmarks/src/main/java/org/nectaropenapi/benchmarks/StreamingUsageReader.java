package org.nectaropenapi.benchmarks;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Reads four values of each record with Jackson's streaming parser, the lower bound for the cost of reading. */
final class StreamingUsageReader {
    private static final JsonFactory JSON = new JsonFactory();

    record Row(LocalDate startDate, LocalDate endDate, BigDecimal usage, String usageUnits) {}

    record Page(List<Row> rows, boolean hasNext) {}

    private StreamingUsageReader() {}

    static Page read(byte[] json, String items) throws IOException {
        List<Row> rows = new ArrayList<>(100);
        boolean hasNext = false;
        try (JsonParser parser = JSON.createParser(json)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                parser.nextToken();
                if (name.equals(items)) {
                    while (parser.nextToken() != JsonToken.END_ARRAY) {
                        rows.add(row(parser));
                    }
                } else if (name.equals("hasNext")) {
                    hasNext = parser.getBooleanValue();
                } else {
                    parser.skipChildren();
                }
            }
        }
        return new Page(rows, hasNext);
    }

    private static Row row(JsonParser parser) throws IOException {
        LocalDate start = null;
        LocalDate end = null;
        BigDecimal usage = null;
        String units = null;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (value == JsonToken.VALUE_STRING) {
                switch (name) {
                    case "startDate" -> start = LocalDate.parse(parser.getText());
                    case "endDate" -> end = LocalDate.parse(parser.getText());
                    case "usage" -> usage = new BigDecimal(parser.getText());
                    case "usageUnits" -> units = parser.getText();
                    default -> {}
                }
            } else {
                parser.skipChildren();
            }
        }
        return new Row(start, end, usage, units);
    }
}
