package org.nectaropenapi.suite.questions;

import static org.nectaropenapi.suite.questions.Probe.reading;
import static org.nectaropenapi.suite.questions.Probe.writing;
import static org.nectaropenapi.suite.questions.ServiceVariations.answers;
import static org.nectaropenapi.suite.questions.ServiceVariations.instead;
import static org.nectaropenapi.suite.questions.ServiceVariations.missing;
import static org.nectaropenapi.suite.questions.ServiceVariations.object;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** Questions about jobs and their list. */
final class JobsProbes implements ProbeArea {
    private static final String LIST = "/v2.2/job/company/{company_id}";
    private static final String AT_LIST = "/v2.2/job/company/{}";

    @Override
    public List<Probe> probes() {
        return List.of(list(), kinds(), idName(), terminated());
    }

    private static Probe list() {
        return reading("job-list", q -> {
                    ProbeResponse seen = q.get(LIST, q.company());
                    if (seen.status() == 404 || seen.status() == 405) {
                        return q.finds(
                                "there is no list of jobs",
                                SuggestedEdit.of("Remove the operation listJobsByCompany and the schema JobPage.")
                                        .remove(SuggestedEdit.operation("get", LIST)));
                    }
                    if (!seen.ok().isList()) {
                        return q.unclear("the answer is no list");
                    }
                    if (seen.body().isArray()) {
                        return q.says(
                                1,
                                SuggestedEdit.of("Answer listJobsByCompany with a bare array of Job, without page."));
                    }
                    return seen.at("/jobs").isArray() && seen.at("/totalJobs").isIntegralNumber()
                            ? q.says(0)
                            : q.finds(
                                    "an envelope with the keys " + seen.keys(),
                                    SuggestedEdit.of("Give JobPage the keys " + seen.keys() + "."));
                })
                .assumed(0)
                .proof(0, SimulatedService.asIs())
                .proof(
                        1,
                        SimulatedService.where(answers(
                                "GET", AT_LIST, reply -> reply.with(reply.json().path("jobs")))))
                .proofOfOther(
                        "[count, results]",
                        SimulatedService.where(instead(
                                "GET", AT_LIST, request -> ProxiedResponse.json(200, "{'count':0,'results':[]}"))))
                .proofOfOther("no list", SimulatedService.where(missing(AT_LIST)))
                .proofOfDoubt(
                        "is no list",
                        SimulatedService.where(instead("GET", AT_LIST, request -> ProxiedResponse.json(200, "{}"))))
                .proofOfDoubt(
                        "403",
                        SimulatedService.where(
                                instead("GET", AT_LIST, request -> ProxiedResponse.problem(403, "No access."))));
    }

    private static Probe kinds() {
        return reading("job-kinds", q -> {
                    Set<String> collected = new HashSet<>();
                    Bills.collected(q)
                            .forEach(document ->
                                    collected.add(document.path("id").asText()));
                    List<JsonNode> jobs = q.get(LIST, q.company()).ok().items();
                    Set<String> kinds = new TreeSet<>();
                    boolean collects = false;
                    for (JsonNode job : jobs) {
                        for (String key : List.of("type", "kind", "jobType")) {
                            if (job.path(key).isTextual()) {
                                kinds.add(Bills.word(job.path(key)));
                            }
                        }
                        for (JsonNode id : job.path("parsedDocumentIds")) {
                            collects |= collected.contains(id.asText());
                        }
                    }
                    q.note("jobs of a company with a connection: " + jobs.size() + ", kinds they name: " + kinds
                            + ", with documents of the connection: " + collects);
                    if (collects) {
                        return q.finds(
                                "collection jobs are among them",
                                SuggestedEdit.of(
                                        "Say in listJobsByCompany and getJob that they show collection jobs too."));
                    }
                    return jobs.isEmpty()
                            ? q.says(0)
                            : q.unclear("the company has jobs whose documents are none of the first of its connection");
                })
                .assumed(0)
                .proof(0, SimulatedService.asIs())
                .proofOfOther("collection jobs", SimulatedService.where(collection(true)))
                .proofOfDoubt("has jobs", SimulatedService.where(collection(false)))
                .proofOfDoubt("404", SimulatedService.where(missing(AT_LIST)))
                .proofOfDoubt("no document", Bills.none());
    }

    /** The list has a job, which brought in a document of the company or another one. */
    private static ServiceVariation collection(boolean known) {
        return (request, next) -> {
            ProxiedResponse reply = next.answer(request);
            if (!request.is("GET", AT_LIST)) {
                return reply;
            }
            String documents = request.path().replace("/job/", "/document/");
            String id = next.answer(request.at(documents))
                    .json()
                    .at("/documents/0/id")
                    .asText();
            return reply.edit(page -> page.putArray("jobs")
                    .addObject()
                    .put("id", "1")
                    .put("status", "COMPLETED")
                    .putArray("parsedDocumentIds")
                    .add(known ? id : "another"));
        };
    }

    private static Probe idName() {
        return writing("job-id-name", q -> {
                    UUID company = q.scratch().newCompany("job id");
                    ProbeResponse job =
                            Uploads.submit(q, company, Uploads.letter()).ok();
                    JsonNode id = job.at("/id");
                    if (id.isMissingNode()) {
                        return job.at("/jobId").isMissingNode()
                                ? q.finds(
                                        "neither id nor jobId",
                                        SuggestedEdit.of("Describe the answer to an upload as it was seen."))
                                : q.says(
                                        1,
                                        SuggestedEdit.of("Call the id of Job jobId.")
                                                .move(
                                                        SuggestedEdit.schema("Job", "properties", "id"),
                                                        SuggestedEdit.schema("Job", "properties", "jobId"))
                                                .replace(SuggestedEdit.schema("Job", "required"), "[jobId, status]"));
                    }
                    q.note("the id is a uuid: " + id.asText().matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"));
                    if (!id.isTextual()) {
                        return q.finds(
                                "id, of the type " + JsonShape.type(id),
                                SuggestedEdit.of("Make Job.id of the type " + JsonShape.type(id) + ".")
                                        .replace(
                                                SuggestedEdit.schema("Job", "properties", "id", "type"),
                                                JsonShape.type(id)));
                    }
                    return q.get("/v2.2/job/{job_id}", id.asText()).isSuccess()
                            ? q.says(0)
                            : q.unclear("no job is found by the id of the submission");
                })
                .assumed(0)
                .proof(0, SimulatedService.asIs())
                .proof(1, SimulatedService.where(object("POST", AT_LIST, job -> job.set("jobId", job.remove("id")))))
                .proofOfOther(
                        "of the type integer",
                        SimulatedService.where(object("POST", AT_LIST, job -> job.put("id", 17))))
                .proofOfOther("neither", SimulatedService.where(object("POST", AT_LIST, job -> job.remove("id"))))
                .proofOfDoubt("no job is found", SimulatedService.where(missing("/v2.2/job/{}")));
    }

    private static Probe terminated() {
        return writing("job-terminated", q -> {
                    UUID company = q.scratch().newCompany("terminated");
                    ProbeResponse letter =
                            Uploads.submit(q, company, Uploads.letter()).ok("id");
                    ProbeResponse broken = Uploads.submit(q, company, Uploads.broken());
                    AllowedMethods methods =
                            q.options("/v2.2/job/{job_id}", letter.at("/id").asText());
                    Set<String> choices = choices(methods);
                    Set<String> statuses = new TreeSet<>();
                    for (ProbeResponse submitted : List.of(letter, broken)) {
                        if (submitted.isSuccess()) {
                            ProbeResponse job = Uploads.ended(q, submitted);
                            String status = Bills.word(job.at("/status"));
                            statuses.add(status);
                            JsonNode reason = job.at("/terminationReason");
                            if (status.equals("TERMINATED") && !reason.isTextual()) {
                                return q.finds(
                                        "TERMINATED with a terminationReason of the type " + JsonShape.type(reason),
                                        SuggestedEdit.of(
                                                "Give Job.terminationReason the type " + JsonShape.type(reason) + "."));
                            }
                        }
                    }
                    q.note("jobs ended " + statuses + ", the service describes the states " + choices);
                    if (statuses.contains("TERMINATED") || choices.contains("TERMINATED")) {
                        return q.says(1);
                    }
                    Set<String> others = new TreeSet<>(statuses);
                    others.addAll(choices);
                    others.removeAll(Set.of("PENDING", "COMPLETED", "FAILED"));
                    if (!others.isEmpty()) {
                        return q.finds(
                                "states " + others, SuggestedEdit.of("Add the states " + others + " to JobStatus."));
                    }
                    return choices.isEmpty()
                            ? q.unclear("neither upload was terminated, and the service does not describe the states")
                            : q.says(0, withoutTerminated());
                })
                .assumed(1)
                .proof(1, SimulatedService.where(ending("TERMINATED", "Processing was given up.")))
                .proof(1, SimulatedService.where(describing("PENDING", "COMPLETED", "FAILED", "TERMINATED")))
                .proof(0, SimulatedService.where(describing("PENDING", "COMPLETED", "FAILED")))
                .proofOfOther("of the type object", SimulatedService.where(object("GET", "/v2.2/job/{}", job -> job.put(
                                "status", "TERMINATED")
                        .putObject("terminationReason"))))
                .proofOfOther("[CANCELLED]", SimulatedService.where(ending("CANCELLED", "No reason.")))
                .proofOfDoubt("neither upload", SimulatedService.asIs());
    }

    private static Set<String> choices(AllowedMethods methods) {
        Set<String> values = new TreeSet<>();
        if (methods.describeProperties()) {
            methods.property("status").ifPresent(status -> status.path("choices")
                    .forEach(choice -> values.add(Bills.word(choice.path("value")))));
        }
        return values;
    }

    private static SuggestedEdit withoutTerminated() {
        String three = "[PENDING, COMPLETED, FAILED]";
        return SuggestedEdit.of("Take TERMINATED out of the states of a job, their descriptions and x-await of getJob.")
                .replace(SuggestedEdit.schema("JobStatus", "enum"), three)
                .replace(SuggestedEdit.schema("Job", "properties", "status", "enum"), three);
    }

    private static ServiceVariation ending(String status, String reason) {
        return object("GET", "/v2.2/job/{}", job -> job.put("status", status).put("terminationReason", reason));
    }

    private static ServiceVariation describing(String... statuses) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        for (String status : statuses) {
            body.withArray("/actions/PUT/status/choices").addObject().put("value", status);
        }
        return instead("OPTIONS", "/v2.2/job/{}", request -> ProxiedResponse.json(200, body));
    }
}
