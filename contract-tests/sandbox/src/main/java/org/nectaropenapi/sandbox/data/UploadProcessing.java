package org.nectaropenapi.sandbox.data;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.sandbox.state.Bill;
import org.nectaropenapi.sandbox.state.Identifier;
import org.nectaropenapi.sandbox.state.Ids;
import org.nectaropenapi.sandbox.state.Job;
import org.nectaropenapi.sandbox.state.Meter;
import org.nectaropenapi.sandbox.state.SandboxState;
import org.nectaropenapi.sandbox.state.Site;

/** Turns the files of a job into documents. */
final class UploadProcessing {
    private final SandboxState state;

    UploadProcessing(SandboxState state) {
        this.state = state;
    }

    void process(Job job, Instant at) {
        List<Job.Nature> natures =
                job.submissions().stream().map(Job.Submission::nature).toList();
        if (natures.contains(Job.Nature.BREAKS)) {
            job.end("FAILED", null);
            return;
        }
        if (natures.contains(Job.Nature.TERMINATES)) {
            job.end("TERMINATED", "Processing was given up: the file does not open.");
            return;
        }
        Ids ids = state.idsFor(2 * job.ordinal());
        job.submissions().forEach(file -> take(job, file, at, ids));
        job.end("COMPLETED", null);
    }

    private void take(Job job, Job.Submission file, Instant at, Ids ids) {
        String fingerprint = job.companyId() + file.fingerprint();
        UUID known = state.documentsByFingerprint().get(fingerprint);
        if (known != null) {
            job.addDuplicate(known);
        } else if (file.nature() == Job.Nature.NOT_A_BILL) {
            job.addNonUtility(ids.next());
        } else {
            Bill bill = state.bills().add(read(job, file, at, ids));
            state.documentsByFingerprint().put(fingerprint, bill.id());
            job.addParsed(bill.id());
        }
    }

    private Bill read(Job job, Job.Submission file, Instant at, Ids ids) {
        UploadPlan plan = UploadPlan.of(file.datasourceType());
        @Nullable Meter meter = site(job)
                .map(site -> meter(site, file.datasourceType(), plan, ids))
                .orElse(null);
        return plan.bill(
                file.datasourceType(),
                new UploadPlan.Origin(job.companyId(), null, job.id(), ids.digits(10), file.name()),
                meter,
                at,
                ids);
    }

    /** The site the upload names, else the company's first: the sandbox does not compare addresses. */
    private Optional<Site> site(Job job) {
        UUID siteId = job.siteId();
        return siteId == null
                ? state.sites().of(job.companyId()).findFirst()
                : state.sites().find(siteId);
    }

    private Meter meter(Site site, String datasourceType, UploadPlan plan, Ids ids) {
        return state.meters()
                .of(site.companyId())
                .filter(m -> m.account() == null
                        && m.site().id().equals(site.id())
                        && m.datasourceType().equals(datasourceType))
                .findFirst()
                .orElseGet(() -> state.meters()
                        .add(new Meter(
                                ids.next(),
                                site,
                                null,
                                datasourceType,
                                List.of(new Identifier("Meter No.", "0" + ids.digits(9), "METER")),
                                plan.traits())));
    }
}
