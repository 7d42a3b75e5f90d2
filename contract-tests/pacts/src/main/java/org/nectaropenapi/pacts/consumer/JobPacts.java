package org.nectaropenapi.pacts.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nectaropenapi.pacts.consumer.OperationPact.calling;
import static org.nectaropenapi.pacts.consumer.OperationPact.given;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.nectaropenapi.client.NectarClient;
import org.nectaropenapi.client.model.Job;
import org.nectaropenapi.client.model.JobBulkSubmission;
import org.nectaropenapi.client.model.JobStatus;
import org.nectaropenapi.client.upload.Upload;
import org.nectaropenapi.pacts.States;

/** Pacts of bill uploads. */
final class JobPacts {

    private static final UUID COMPANY = StateValue.COMPANY.uuid();
    private static final UUID OTHER_SITE = StateValue.OTHER_SITE.uuid();
    private static final String FILE_NAME = "san-jose-water-2025-04-03.pdf";
    private static final String PDF = "%PDF-1.7 (the bytes of " + FILE_NAME + ")";
    private static final String FILES = "https://files.greenledger-advisors.com/harborview/";

    private JobPacts() {}

    static List<OperationPact<?>> all() {
        return List.of(
                calling("getJob", nectar -> nectar.jobs().get(StateValue.JOB.value()))
                        .exactly("$.status")
                        .succeeds(given(States.JOB), Job.class, job -> assertThat(job)
                                .returns(StateValue.JOB.value(), Job::id)
                                .returns(JobStatus.COMPLETED, Job::status)
                                .returns(List.of("851a8fa3-ebf0-48c8-8b0f-f1ab6e91acf1"), Job::parsedDocumentIds))
                        .hidesOtherTeams(),
                calling("listJobsByCompany", nectar -> nectar.jobs()
                                .listByCompany(COMPANY, q -> q.page(1))
                                .firstPage())
                        .query("page", "1")
                        .succeeds(given(States.JOB), Job.class, job -> assertThat(job)
                                .returns(JobStatus.PENDING, Job::status))
                        .hidesOtherTeams(),
                calling("submitDocument", nectar -> nectar.jobs().submit(COMPANY, bill()))
                        .sending(form().body())
                        .exactly("$.status")
                        .succeeds(given(States.COMPANY), Job.class, JobPacts::isPending)
                        .hidesOtherTeams(),
                calling("submitDocument", nectar -> nectar.jobs()
                                .submit(COMPANY, bill(), form -> form.siteId(OTHER_SITE)))
                        .variant("for a site the company does not have")
                        .sending(form().field("siteId", OTHER_SITE.toString()).body())
                        .isRefused(given(States.COMPANY)),
                calling("submitDocumentsBulk", nectar -> submitBulk(nectar))
                        .exactly("$.status")
                        .succeeds(given(States.COMPANY), Job.class, JobPacts::isPending)
                        .hidesOtherTeams(),
                calling("submitDocumentsBulk", nectar -> submitBulk(nectar))
                        .variant("for a company that is not active")
                        .isRefused(given(States.INACTIVE_COMPANY)));
    }

    private static Upload bill() {
        return Upload.of(FILE_NAME, PDF.getBytes(StandardCharsets.UTF_8));
    }

    private static MultipartBody form() {
        return new MultipartBody().file("document", FILE_NAME, "application/pdf", PDF);
    }

    private static Object submitBulk(NectarClient nectar) {
        return nectar.jobs()
                .submitBulk(
                        COMPANY,
                        JobBulkSubmission.builder(List.of(
                                        URI.create(FILES + "2025-02-water.pdf"),
                                        URI.create(FILES + "2025-01-water.pdf")))
                                .siteId(OTHER_SITE)
                                .build());
    }

    private static void isPending(Job job) {
        assertThat(job).returns(JobStatus.PENDING, Job::status).returns(List.of(), Job::parsedDocumentIds);
        assertThat(job.id()).isNotBlank();
    }
}
