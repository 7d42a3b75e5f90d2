package org.nectaropenapi.sandbox.data;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.sandbox.state.Bill;
import org.nectaropenapi.sandbox.state.Identifier;
import org.nectaropenapi.sandbox.state.Ids;
import org.nectaropenapi.sandbox.state.Job;
import org.nectaropenapi.sandbox.state.Meter;
import org.nectaropenapi.sandbox.state.Site;
import org.nectaropenapi.sandbox.state.UsageRow;
import org.nectaropenapi.sandbox.state.World;

/** Turns the files of a job into documents. */
final class UploadProcessing {
    private final World world;

    UploadProcessing(World world) {
        this.world = world;
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
        Ids ids = world.idsFor(2 * job.ordinal());
        job.submissions().forEach(file -> take(job, file, at, ids));
        job.end("COMPLETED", null);
    }

    private void take(Job job, Job.Submission file, Instant at, Ids ids) {
        String fingerprint = job.companyId() + file.fingerprint();
        UUID known = world.documentsByFingerprint().get(fingerprint);
        if (known != null) {
            job.addDuplicate(known);
        } else if (file.nature() == Job.Nature.NOT_A_BILL) {
            job.addNonUtility(ids.next());
        } else {
            Bill bill = world.bills().add(read(job, file, at, ids));
            world.documentsByFingerprint().put(fingerprint, bill.id());
            job.addParsed(bill.id());
        }
    }

    private Bill read(Job job, Job.Submission file, Instant at, Ids ids) {
        UploadPlan plan = UploadPlan.of(file.datasourceType());
        LocalDate start =
                LocalDate.ofInstant(at, ZoneOffset.UTC).withDayOfMonth(1).minusMonths(1);
        Period period = new Period(start, start.plusMonths(1).minusDays(1));
        @Nullable Meter meter = site(job)
                .map(site -> meter(site, file.datasourceType(), plan, ids))
                .orElse(null);
        BigDecimal usage = plan.monthly()
                .multiply(BigDecimal.valueOf(0.9 + ids.fraction() * 0.2))
                .setScale(2, RoundingMode.HALF_UP);
        UsageRow row = new UsageRow(
                new UsageRow.Facts(
                        ids.next(), job.companyId(), meter, file.datasourceType(), usage, List.of(), null, null, null),
                period.start(),
                period.end(),
                plan.units(),
                null,
                false);
        Charges charges = new Charges();
        charges.supply(plan.caption(), file.datasourceType(), usage, plan.units(), plan.rate(), null);
        charges.fixed("Customer charge", new BigDecimal("18.00"));
        Bill.Facts facts = new Bill.Facts(
                ids.next(),
                job.companyId(),
                null,
                job.id(),
                ids.digits(10),
                plan.utility(),
                "US",
                period.end(),
                period.end().plusDays(21),
                ids.digits(10),
                new BigDecimal("0.00"),
                file.name(),
                null,
                at);
        return new Bill(facts, charges.taxed(), List.of(row), List.of());
    }

    /** The site the upload names, else the company's first: the sandbox does not compare addresses. */
    private Optional<Site> site(Job job) {
        UUID siteId = job.siteId();
        return siteId == null
                ? world.sites().of(job.companyId()).findFirst()
                : world.sites().find(siteId);
    }

    private Meter meter(Site site, String datasourceType, UploadPlan plan, Ids ids) {
        return world.meters()
                .of(site.companyId())
                .filter(m -> m.account() == null
                        && m.site().id().equals(site.id())
                        && m.datasourceType().equals(datasourceType))
                .findFirst()
                .orElseGet(() -> world.meters()
                        .add(new Meter(
                                ids.next(),
                                site,
                                null,
                                datasourceType,
                                List.of(new Identifier("Meter No.", "0" + ids.digits(9), "METER")),
                                plan.traits())));
    }
}
