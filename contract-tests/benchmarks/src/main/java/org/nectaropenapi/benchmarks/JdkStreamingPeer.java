package org.nectaropenapi.benchmarks;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.LongPredicate;

/** The lower bound: the JDK's HttpClient and Jackson's streaming parser, which reads only the needed fields. */
final class JdkStreamingPeer implements Peer {
    private static final JsonFactory JSON = new JsonFactory();

    private final JdkHttpCalls calls;

    JdkStreamingPeer(URI service) {
        calls = new JdkHttpCalls(service, false);
    }

    @Override
    public String getSite() throws Exception {
        return text(calls.get(CannedServer.SITE), "name");
    }

    @Override
    public String patchSite() throws Exception {
        byte[] change = "{\"name\":\"Roastery\"}".getBytes(StandardCharsets.UTF_8);
        return text(calls.patch(CannedServer.SITE, change), "name");
    }

    @Override
    public Object upload(Path file) throws Exception {
        return text(calls.upload(CannedServer.UPLOAD, file, CannedServer.ID.toString()), "id");
    }

    @Override
    public long readUsage(LongPredicate goOn) throws Exception {
        long count = 0;
        for (int page = 1; ; page++) {
            StreamingUsageReader.Page read =
                    StreamingUsageReader.read(calls.get(CannedServer.USAGE + "?page=" + page), "usageData");
            for (StreamingUsageReader.Row row : read.rows()) {
                if (row.usage() == null || !goOn.test(++count)) {
                    return count;
                }
            }
            if (!read.hasNext()) {
                return count;
            }
        }
    }

    private static String text(byte[] json, String field) throws IOException {
        try (JsonParser parser = JSON.createParser(json)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                parser.nextToken();
                if (name.equals(field)) {
                    return parser.getText();
                }
                parser.skipChildren();
            }
        }
        return "";
    }
}
