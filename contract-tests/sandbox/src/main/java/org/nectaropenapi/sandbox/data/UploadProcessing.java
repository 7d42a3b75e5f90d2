package org.nectaropenapi.sandbox.data;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.sandbox.state.Bill;
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
        List<Job.FileKind> kinds =
                job.details().files().stream().map(Job.UploadedFile::kind).toList();
        if (kinds.contains(Job.FileKind.UNREADABLE)) {
            job.end("FAILED", null);
            return;
        }
        if (kinds.contains(Job.FileKind.TERMINATED)) {
            job.end("TERMINATED", "The file cannot be opened.");
            return;
        }
        Ids ids = state.idsFor(2 * job.details().ordinal());
        job.details().files().forEach(file -> process(job, file, at, ids));
        job.end("COMPLETED", null);
    }

    private void process(Job job, Job.UploadedFile file, Instant at, Ids ids) {
        String fingerprint = job.companyId() + file.fingerprint();
        UUID known = state.documentsByFingerprint().get(fingerprint);
        if (known != null) {
            job.duplicates().add(known);
        } else if (file.kind() == Job.FileKind.NOT_A_BILL) {
            job.nonUtility().add(ids.next());
        } else {
            Bill bill = state.bills().add(read(job, file, at, ids));
            state.documentsByFingerprint().put(fingerprint, bill.id());
            job.parsed().add(bill.id());
        }
    }

    private Bill read(Job job, Job.UploadedFile file, Instant at, Ids ids) {
        UploadPlan plan = UploadPlan.of(file.datasourceType());
        @Nullable Meter meter = site(job).map(site -> meter(site, plan, ids)).orElse(null);
        UploadPlan.Origin origin = new UploadPlan.Origin(job.companyId(), null, job.id(), ids.digits(10), file.name());
        return plan.bill(origin, meter, at, ids);
    }

    /** Returns the site that the upload names, else the company's first: the sandbox does not compare addresses. */
    private Optional<Site> site(Job job) {
        UUID siteId = job.details().siteId();
        return siteId == null
                ? state.sites().of(job.companyId()).findFirst()
                : state.sites().find(siteId);
    }

    private Meter meter(Site site, UploadPlan plan, Ids ids) {
        return state.meters()
                .of(site.companyId())
                .filter(m -> m.account() == null
                        && m.site().id().equals(site.id())
                        && m.datasourceType().equals(plan.datasourceType()))
                .findFirst()
                .orElseGet(() -> state.meters().add(plan.meter(site, null, ids)));
    }
}
