package org.nectaropenapi.benchmarks;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.net.URI;
import java.nio.file.Path;
import java.util.function.LongPredicate;

/** Hand-written code of a careful developer: the JDK's HttpClient, guarded or not, and Jackson into plain records. */
final class JdkRecordsPeer implements Peer {
    static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
            .build();

    private final JdkHttpCalls calls;

    JdkRecordsPeer(URI service, boolean guarded) {
        calls = new JdkHttpCalls(service, guarded);
    }

    @Override
    public String getSite() throws Exception {
        return MAPPER.readValue(calls.get(CannedServer.SITE), PlainRecords.Site.class)
                .name();
    }

    @Override
    public String patchSite() throws Exception {
        byte[] change = MAPPER.writeValueAsBytes(new PlainRecords.SiteChange("Roastery"));
        return MAPPER.readValue(calls.patch(CannedServer.SITE, change), PlainRecords.Site.class)
                .name();
    }

    @Override
    public Object upload(Path file) throws Exception {
        return MAPPER.readTree(calls.upload(CannedServer.UPLOAD, file, CannedServer.ID.toString()));
    }

    @Override
    public long readUsage(LongPredicate goOn) throws Exception {
        long count = 0;
        for (int page = 1; ; page++) {
            PlainRecords.UsageDataPage read =
                    MAPPER.readValue(calls.get(CannedServer.USAGE + "?page=" + page), PlainRecords.UsageDataPage.class);
            for (PlainRecords.UsageData row : read.usageData()) {
                if (row.usage() == null || !goOn.test(++count)) {
                    return count;
                }
            }
            if (!Boolean.TRUE.equals(read.hasNext())) {
                return count;
            }
        }
    }
}
