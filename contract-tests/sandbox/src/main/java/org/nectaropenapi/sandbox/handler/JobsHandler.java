package org.nectaropenapi.sandbox.handler;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.sandbox.data.UploadContent;
import org.nectaropenapi.sandbox.http.FormFile;
import org.nectaropenapi.sandbox.http.HandlerResponse;
import org.nectaropenapi.sandbox.http.OptionalCheck;
import org.nectaropenapi.sandbox.http.Problem;
import org.nectaropenapi.sandbox.http.ValidatedRequest;
import org.nectaropenapi.sandbox.state.Company;
import org.nectaropenapi.sandbox.state.Job;
import org.nectaropenapi.sandbox.state.SandboxState;
import org.nectaropenapi.sandbox.view.JobView;
import org.nectaropenapi.spec.model.ApiDocument;

/** Operations of the tag Jobs. */
final class JobsHandler {
    private final SandboxState world;
    private final Access access;
    private final UploadValidation limits;

    JobsHandler(ApiDocument document, SandboxState world) {
        this.world = world;
        this.access = new Access(world);
        this.limits = new UploadValidation(document);
    }

    public HandlerResponse getJob(ValidatedRequest call) {
        return HandlerResponse.ok(JobView.job(access.find(call, world.jobs(), "job_id", "job")));
    }

    public HandlerResponse listJobsByCompany(ValidatedRequest call) {
        Company company = access.company(call);
        return Lists.page(call, "jobs", () -> world.jobs().of(company.id()), JobView::job);
    }

    public HandlerResponse submitDocument(ValidatedRequest call) {
        Company company = active(call);
        FormFile file = call.file("document").orElseThrow(() -> Problem.badRequest("document", "must be a file"));
        limits.fault(file)
                .filter(fault -> !call.waives(OptionalCheck.UPLOAD_LIMITS))
                .ifPresent(fault -> {
                    throw fault;
                });
        return submit(call, company, List.of(UploadContent.file(file.name(), file.content())));
    }

    public HandlerResponse submitDocumentsBulk(ValidatedRequest call) {
        Company company = active(call);
        List<String> urls = Fields.texts(call.body().path("documents"));
        if (!urls.stream().allMatch(url -> url.startsWith("https://"))) {
            throw Problem.badRequest("documents", "must begin with https://");
        }
        return submit(call, company, urls.stream().map(UploadContent::url).toList());
    }

    private Company active(ValidatedRequest call) {
        Company company = access.company(call);
        if (!company.isActive()) {
            throw Problem.badRequest("company", "is not active and takes no documents");
        }
        return company;
    }

    private HandlerResponse submit(ValidatedRequest call, Company company, List<Job.Submission> files) {
        @Nullable UUID site = null;
        if (call.body().path("siteId").isTextual()) {
            site = UUID.fromString(call.body().path("siteId").textValue());
            CompanySites.require(world, company.id(), "siteId", site);
        }
        Job job = new Job(world.ids().next(), company.id(), world.nextOrdinal(), site, files, world.now());
        return HandlerResponse.created(JobView.job(world.jobs().add(job)));
    }
}
