package org.nectaropenapi.suite.questions;

import static org.nectaropenapi.suite.probes.Probe.reading;
import static org.nectaropenapi.suite.probes.Probe.writing;
import static org.nectaropenapi.suite.probes.ProxiedResponse.json;
import static org.nectaropenapi.suite.probes.ProxiedResponse.problem;
import static org.nectaropenapi.suite.probes.ServiceVariations.instead;
import static org.nectaropenapi.suite.probes.ServiceVariations.missing;
import static org.nectaropenapi.suite.probes.ServiceVariations.object;
import static org.nectaropenapi.suite.probes.ServiceVariations.responses;
import static org.nectaropenapi.suite.probes.SuggestedEdit.edit;
import static org.nectaropenapi.suite.probes.SuggestedEdit.operation;
import static org.nectaropenapi.suite.probes.SuggestedEdit.property;
import static org.nectaropenapi.suite.probes.SuggestedEdit.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.nectaropenapi.suite.probes.AllowedMethods;
import org.nectaropenapi.suite.probes.JsonShape;
import org.nectaropenapi.suite.probes.Probe;
import org.nectaropenapi.suite.probes.ProbeArea;
import org.nectaropenapi.suite.probes.ProbeResponse;
import org.nectaropenapi.suite.probes.ProxiedResponse;
import org.nectaropenapi.suite.probes.ServiceVariation;
import org.nectaropenapi.suite.probes.SuggestedEdit;

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
                    ProbeResponse response = q.get(LIST, q.company());
                    if (response.status() == 404 || response.status() == 405) {
                        return q.finds(
                                "there is no list of jobs",
                                edit("Remove the operation listJobsByCompany and the schema JobPage.")
                                        .remove(operation("get", LIST)));
                    }
                    if (!response.ok().isList()) {
                        return q.unclear("the response is not a list");
                    }
                    if (response.body().isArray()) {
                        return q.finds(1, "Let listJobsByCompany return a bare array of Job, without pages.");
                    }
                    return response.at("/jobs").isArray()
                                    && response.at("/totalJobs").isIntegralNumber()
                            ? q.finds(0)
                            : q.finds(
                                    "an envelope with the keys " + response.keys(),
                                    "Give JobPage the keys " + response.keys() + ".");
                })
                .assumed(0)
                .proof(0)
                .proof(
                        1,
                        responses(
                                "GET",
                                AT_LIST,
                                response -> response.with(response.json().path("jobs"))))
                .proofOfOther("[count, results]", instead("GET", AT_LIST, json(200, "{'count':0,'results':[]}")))
                .proofOfOther("no list", missing(AT_LIST))
                .proofOfUnclear("is not a list", instead("GET", AT_LIST, json(200, "{}")))
                .proofOfUnclear("403", instead("GET", AT_LIST, problem(403, "No access.")));
    }

    private static Probe kinds() {
        return reading("job-kinds", q -> {
                    Set<String> collected = new HashSet<>();
                    Bills.collected(q)
                            .forEach(document ->
                                    collected.add(document.path("id").asText()));
                    List<JsonNode> jobs = q.items(LIST, q.company());
                    Set<String> kinds = new TreeSet<>();
                    boolean collects = false;
                    for (JsonNode job : jobs) {
                        for (String key : List.of("type", "kind", "jobType")) {
                            if (job.path(key).isTextual()) {
                                kinds.add(JsonShape.word(job.path(key)));
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
                                "Say in listJobsByCompany and getJob that they return collection jobs too.");
                    }
                    return jobs.isEmpty()
                            ? q.finds(0)
                            : q.unclear(
                                    "the company has jobs, whose documents are not among the first of its connection");
                })
                .assumed(0)
                .proof(0)
                .proofOfOther("collection jobs", collection(true))
                .proofOfUnclear("has jobs", collection(false))
                .proofOfUnclear("404", missing(AT_LIST))
                .proofOfUnclear("no document", Bills.none());
    }

    /** Lists one job, with a document of the company or an unknown one. */
    private static ServiceVariation collection(boolean known) {
        return (request, next) -> {
            ProxiedResponse response = next.respond(request);
            if (!request.is("GET", AT_LIST)) {
                return response;
            }
            String documents = request.path().replace("/job/", "/document/");
            String id = next.respond(request.at(documents))
                    .json()
                    .at("/documents/0/id")
                    .asText();
            return response.edit(page -> page.putArray("jobs")
                    .addObject()
                    .put("id", "1")
                    .put("status", "COMPLETED")
                    .putArray("parsedDocumentIds")
                    .add(known ? id : "another"));
        };
    }

    private static Probe idName() {
        return writing("job-id-name", q -> {
                    UUID company = q.newCompany("job id");
                    ProbeResponse job =
                            Uploads.submit(q, company, Uploads.letter()).ok();
                    JsonNode id = job.at("/id");
                    if (id.isMissingNode()) {
                        return job.at("/jobId").isMissingNode()
                                ? q.finds(
                                        "neither id nor jobId",
                                        "Describe the response to an upload as the service returns it.")
                                : q.finds(
                                        1,
                                        edit("Rename the id of Job to jobId.")
                                                .move(property("Job", "id"), property("Job", "jobId"))
                                                .replace(schema("Job", "required"), "[jobId, status]"));
                    }
                    q.note("the id is a uuid: " + id.asText().matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"));
                    if (!id.isTextual()) {
                        return q.finds(
                                "id, of the type " + JsonShape.type(id),
                                edit("Make Job.id of the type " + JsonShape.type(id) + ".")
                                        .replace(property("Job", "id", "type"), JsonShape.type(id)));
                    }
                    return q.get("/v2.2/job/{job_id}", id.asText()).isSuccess()
                            ? q.finds(0)
                            : q.unclear("the id of the submission finds no job");
                })
                .assumed(0)
                .proof(0)
                .proof(1, object("POST", AT_LIST, job -> job.set("jobId", job.remove("id"))))
                .proofOfOther("of the type integer", object("POST", AT_LIST, job -> job.put("id", 17)))
                .proofOfOther("neither", object("POST", AT_LIST, job -> job.remove("id")))
                .proofOfUnclear("finds no job", missing("/v2.2/job/{}"));
    }

    private static Probe terminated() {
        return writing("job-terminated", q -> {
                    UUID company = q.newCompany("terminated");
                    ProbeResponse letter =
                            Uploads.submit(q, company, Uploads.letter()).ok("id");
                    ProbeResponse broken = Uploads.submit(q, company, Uploads.broken());
                    AllowedMethods methods = q.options("/v2.2/job/{job_id}", letter.text("/id"));
                    Set<String> choices = choices(methods);
                    Set<String> statuses = new TreeSet<>();
                    for (ProbeResponse submitted : List.of(letter, broken)) {
                        if (submitted.isSuccess()) {
                            ProbeResponse job = Uploads.ended(q, submitted);
                            String status = JsonShape.word(job.at("/status"));
                            statuses.add(status);
                            JsonNode reason = job.at("/terminationReason");
                            if (status.equals("TERMINATED") && !reason.isTextual()) {
                                return q.finds(
                                        "TERMINATED with a terminationReason of the type " + JsonShape.type(reason),
                                        "Give Job.terminationReason the type " + JsonShape.type(reason) + ".");
                            }
                        }
                    }
                    q.note("jobs ended as " + statuses + ", the service describes the statuses " + choices);
                    if (statuses.contains("TERMINATED") || choices.contains("TERMINATED")) {
                        return q.finds(1);
                    }
                    Set<String> others = new TreeSet<>(statuses);
                    others.addAll(choices);
                    others.removeAll(Set.of("PENDING", "COMPLETED", "FAILED"));
                    if (!others.isEmpty()) {
                        return q.finds("statuses " + others, "Add the statuses " + others + " to JobStatus.");
                    }
                    return choices.isEmpty()
                            ? q.unclear("neither upload was terminated, and the service does not describe the statuses")
                            : q.finds(0, withoutTerminated());
                })
                .assumed(1)
                .proof(1, ending("TERMINATED", "Processing was given up."))
                .proof(1, describing("PENDING", "COMPLETED", "FAILED", "TERMINATED"))
                .proof(0, describing("PENDING", "COMPLETED", "FAILED"))
                .proofOfOther("of the type object", object("GET", "/v2.2/job/{}", job -> job.put("status", "TERMINATED")
                        .putObject("terminationReason")))
                .proofOfOther("[CANCELLED]", ending("CANCELLED", "No reason."))
                .proofOfUnclear("neither upload");
    }

    private static Set<String> choices(AllowedMethods methods) {
        Set<String> values = new TreeSet<>();
        if (methods.describesProperties()) {
            methods.property("status").ifPresent(status -> status.path("choices")
                    .forEach(choice -> values.add(JsonShape.word(choice.path("value")))));
        }
        return values;
    }

    private static SuggestedEdit withoutTerminated() {
        String three = "[PENDING, COMPLETED, FAILED]";
        return edit("Remove TERMINATED from the statuses of a job, their descriptions and x-await of getJob.")
                .replace(schema("JobStatus", "enum"), three)
                .replace(property("Job", "status", "enum"), three);
    }

    private static ServiceVariation ending(String status, String reason) {
        return object("GET", "/v2.2/job/{}", job -> job.put("status", status).put("terminationReason", reason));
    }

    private static ServiceVariation describing(String... statuses) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        for (String status : statuses) {
            body.withArray("/actions/PUT/status/choices").addObject().put("value", status);
        }
        return instead("OPTIONS", "/v2.2/job/{}", json(200, body));
    }
}
