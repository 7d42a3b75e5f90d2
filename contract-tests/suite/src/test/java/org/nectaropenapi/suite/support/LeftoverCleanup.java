package org.nectaropenapi.suite.support;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.nectaropenapi.harness.run.RunCalls;
import org.nectaropenapi.harness.run.RunPrefix;

/** Deletes the companies that killed runs left behind; everything else goes with them. */
final class LeftoverCleanup {

    /** No run takes that long, so none deletes objects that another still uses. */
    static final Duration AGE = Duration.ofHours(6);

    private LeftoverCleanup() {}

    /** Deletes leftovers and returns their names. */
    static List<String> sweep(RunCalls service, RunPrefix prefix, Instant now) {
        List<String> swept = new ArrayList<>();
        for (JsonNode company : service.items("listCompanies")) {
            String name = company.path("name").asText();
            if (prefix.isLeftOver(name, now, AGE)
                    && service.delete("deleteCompany", company.path("id").asText()) < 300) {
                swept.add(name);
            }
        }
        return swept;
    }
}
