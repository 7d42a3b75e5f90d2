package org.nectaropenapi.suite.questions;

import static org.nectaropenapi.suite.probes.EndpointVariation.on;
import static org.nectaropenapi.suite.probes.Probe.reading;
import static org.nectaropenapi.suite.probes.Probe.writing;
import static org.nectaropenapi.suite.probes.ProxiedResponse.json;
import static org.nectaropenapi.suite.probes.ProxiedResponse.tree;
import static org.nectaropenapi.suite.probes.ServiceVariations.missing;
import static org.nectaropenapi.suite.probes.SuggestedEdit.edit;
import static org.nectaropenapi.suite.probes.SuggestedEdit.operation;
import static org.nectaropenapi.suite.probes.SuggestedEdit.property;
import static org.nectaropenapi.suite.probes.SuggestedEdit.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.nectaropenapi.suite.probes.JsonShape;
import org.nectaropenapi.suite.probes.Probe;
import org.nectaropenapi.suite.probes.ProbeArea;
import org.nectaropenapi.suite.probes.ProbeResponse;
import org.nectaropenapi.suite.probes.ServiceVariation;

/** Questions about jobs and their list. */
final class JobsProbes implements ProbeArea {
    private static final String LIST = "/v2.2/job/company/{company_id}";
    private static final String ONE = "/v2.2/job/{job_id}";

    @Override
    public List<Probe> probes() {
        return List.of(list(), kinds(), idName(), terminated());
    }

    private static Probe list() {
        return reading("job-list", q -> {
                    ProbeResponse response = q.get(LIST, q.company());
                    if (response.isAbsent()) {
                        return q.finds(
                                "there is no list of jobs",
                                edit("Remove the operation listJobsByCompany and the schema JobPage.")
                                        .remove(operation("get", LIST)));
                    }
                    q.require(response.ok().isList(), "the response is not a list");
                    if (response.body().isArray()) {
                        return q.finds(1);
                    }
                    Set<String> keys = response.keys();
                    return response.at("/jobs").isArray()
                                    && response.at("/totalJobs").isIntegralNumber()
                            ? q.finds(0)
                            : q.finds("an envelope with the keys " + keys, "Give JobPage the keys " + keys + ".");
                })
                .proofOfAssumed(0)
                .suggests(1, "Let listJobsByCompany return a bare array of Job, without pages.")
                .proof(1, on("GET", LIST).body(page -> page.path("jobs")))
                .proofOfOther("[count, results]", on("GET", LIST).returns(200, "{'count':0,'results':[]}"))
                .proofOfOther("no list", missing(LIST))
                .proofOfUnclear("is not a list", on("GET", LIST).returns(200, "{}"))
                .proofOfUnclear("403", on("GET", LIST).fails(403));
    }

    private static Probe kinds() {
        return reading("job-kinds", q -> {
                    Set<String> collected = Bills.byId(Bills.collected(q)).keySet();
                    List<JsonNode> jobs = q.items(LIST, q.company());
                    List<String> kinds = jobs.stream()
                            .flatMap(job -> Stream.of("type", "kind", "jobType").map(key -> job.path(key)))
                            .filter(JsonNode::isTextual)
                            .map(JsonShape::word)
                            .distinct()
                            .sorted()
                            .toList();
                    boolean collects = jobs.stream()
                            .flatMap(job -> job.path("parsedDocumentIds").valueStream())
                            .anyMatch(id -> collected.contains(id.asText()));
                    q.note("jobs of a company with a connection: " + jobs.size() + ", kinds they name: " + kinds
                            + ", with documents of the connection: " + collects);
                    if (collects) {
                        return q.finds(
                                "collection jobs are among them",
                                "Say in listJobsByCompany and getJob that they return collection jobs too.");
                    }
                    q.require(
                            jobs.isEmpty(),
                            "the company has jobs, whose documents are not among the first of its connection");
                    return q.finds(0);
                })
                .proofOfAssumed(0)
                .proofOfOther("collection jobs", collection(true))
                .proofOfUnclear("has jobs", collection(false))
                .proofOfUnclear("404", missing(LIST))
                .proofOfUnclear("no document", Bills.none());
    }

    /** Lists one job, with a document of the company or an unknown one. */
    private static ServiceVariation collection(boolean known) {
        return (request, next) -> {
            if (!request.is("GET", LIST)) {
                return next.respond(request);
            }
            String documents = request.path().replace("/job/", "/document/");
            String id = next.respond(request.at(documents))
                    .json()
                    .at("/documents/0/id")
                    .asText();
            return next.respond(request)
                    .edit(page -> page.set(
                            "jobs",
                            tree("[{'id': '1', 'status': 'COMPLETED', 'parsedDocumentIds': ['%s']}]"
                                    .formatted(known ? id : "another"))));
        };
    }

    private static Probe idName() {
        return writing("job-id-name", q -> {
                    ProbeResponse job = Uploads.submit(q, q.newCompany("job id"), Uploads.letter())
                            .ok();
                    JsonNode id = job.at("/id");
                    if (id.isMissingNode()) {
                        return job.body().has("jobId")
                                ? q.finds(1)
                                : q.finds(
                                        "neither id nor jobId",
                                        "Describe the response to an upload as the service returns it.");
                    }
                    q.note("the id is a uuid: " + id.asText().matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"));
                    if (!id.isTextual()) {
                        String type = JsonShape.type(id);
                        return q.finds(
                                "id, of the type " + type,
                                edit("Make Job.id of the type " + type + ".")
                                        .replace(property("Job", "id", "type"), type));
                    }
                    q.require(q.get(ONE, id.asText()).isSuccess(), "the id of the submission finds no job");
                    return q.finds(0);
                })
                .proofOfAssumed(0)
                .suggests(
                        1,
                        edit("Rename the id of Job to jobId.")
                                .move(property("Job", "id"), property("Job", "jobId"))
                                .replace(schema("Job", "required"), "[jobId, status]"))
                .proof(1, on("POST", LIST).object(job -> job.set("jobId", job.remove("id"))))
                .proofOfOther("of the type integer", on("POST", LIST).object(job -> job.put("id", 17)))
                .proofOfOther("neither", on("POST", LIST).object(job -> job.remove("id")))
                .proofOfUnclear("finds no job", missing(ONE));
    }

    private static Probe terminated() {
        String three = "[PENDING, COMPLETED, FAILED]";
        return writing("job-terminated", q -> {
                    UUID company = q.newCompany("terminated");
                    ProbeResponse letter =
                            Uploads.submit(q, company, Uploads.letter()).ok("id");
                    ProbeResponse broken = Uploads.submit(q, company, Uploads.broken());
                    Set<String> choices = q.options(ONE, letter.text("/id")).choices("status");
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
                    Set<String> all = new TreeSet<>(statuses);
                    all.addAll(choices);
                    if (all.contains("TERMINATED")) {
                        return q.finds(1);
                    }
                    all.removeAll(Set.of("PENDING", "COMPLETED", "FAILED"));
                    if (!all.isEmpty()) {
                        return q.finds("statuses " + all, "Add the statuses " + all + " to JobStatus.");
                    }
                    q.require(
                            !choices.isEmpty(),
                            "neither upload was terminated, and the service does not describe the statuses");
                    return q.finds(0);
                })
                .assumed(1)
                .proof(1, ending("TERMINATED", "Processing was given up."))
                .proof(1, describing("PENDING", "COMPLETED", "FAILED", "TERMINATED"))
                .suggests(
                        0,
                        edit("Remove TERMINATED from the statuses of a job, their descriptions and x-await of getJob.")
                                .replace(schema("JobStatus", "enum"), three)
                                .replace(property("Job", "status", "enum"), three))
                .proof(0, describing("PENDING", "COMPLETED", "FAILED"))
                .proofOfOther("of the type object", on("GET", ONE).object(job -> job.put("status", "TERMINATED")
                        .putObject("terminationReason")))
                .proofOfOther("[CANCELLED]", ending("CANCELLED", "No reason."))
                .proofOfUnclear("neither upload");
    }

    private static ServiceVariation ending(String status, String reason) {
        return on("GET", ONE).object(job -> job.put("status", status).put("terminationReason", reason));
    }

    private static ServiceVariation describing(String... statuses) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        for (String status : statuses) {
            body.withArray("/actions/PUT/status/choices").addObject().put("value", status);
        }
        return on("OPTIONS", ONE).returns(json(200, body));
    }
}
