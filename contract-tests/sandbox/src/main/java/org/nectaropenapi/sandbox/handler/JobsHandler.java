package org.nectaropenapi.sandbox.handler;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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
final class JobsHandler extends ResourceHandler {
    private final UploadValidation uploads;
    private final Set<String> datasourceTypes;

    JobsHandler(ApiDocument document, SandboxState state) {
        super(state);
        this.datasourceTypes = document.properties().stream()
                .filter(property -> property.key().equals("datasourceType"))
                .flatMap(property -> property.resolve().texts("enum").stream())
                .collect(Collectors.toSet());
        this.uploads = new UploadValidation(document, "submitDocument");
    }

    public HandlerResponse getJob(ValidatedRequest request) {
        return HandlerResponse.ok(JobView.job(find(request, state.jobs(), "job_id", "job")));
    }

    public HandlerResponse listJobsByCompany(ValidatedRequest request) {
        Company company = company(request);
        return page(request, () -> state.jobs().of(company.id()), JobView::job);
    }

    public HandlerResponse submitDocument(ValidatedRequest request) {
        Company company = active(request);
        FormFile file = request.file("document").orElseThrow(() -> Problem.badRequest("document", "must be a file"));
        uploads.violation(file)
                .filter(violation -> !request.waives(OptionalCheck.UPLOAD_LIMITS))
                .ifPresent(violation -> {
                    throw violation;
                });
        return submit(request, company, List.of(UploadContent.file(file.name(), file.content(), datasourceTypes)));
    }

    public HandlerResponse submitDocumentsBulk(ValidatedRequest request) {
        Company company = active(request);
        List<String> urls = request.texts("documents");
        if (!urls.stream().allMatch(url -> url.startsWith("https://"))) {
            throw Problem.badRequest("documents", "must begin with https://");
        }
        return submit(
                request,
                company,
                urls.stream()
                        .map(url -> UploadContent.url(url, datasourceTypes))
                        .toList());
    }

    private Company active(ValidatedRequest request) {
        Company company = company(request);
        if (!company.isActive()) {
            throw Problem.badRequest("company", "is not active and takes no documents");
        }
        return company;
    }

    private HandlerResponse submit(ValidatedRequest request, Company company, List<Job.UploadedFile> files) {
        @Nullable UUID site = request.ids("siteId").stream().findFirst().orElse(null);
        if (site != null) {
            requireSite(company.id(), "siteId", site);
        }
        Job job = new Job(
                new Job.Details(state.ids().next(), company.id(), state.nextOrdinal(), site, files, state.now()));
        return HandlerResponse.created(JobView.job(state.jobs().add(job)));
    }
}
