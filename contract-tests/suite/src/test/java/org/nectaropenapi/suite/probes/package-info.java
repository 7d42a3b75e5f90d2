/**
 * Runs probes, which decide the open questions of the document at a service.
 *
 * <p>A {@link org.nectaropenapi.suite.probes.Probe} belongs to one entry of {@code open-questions.yaml}. It sends a few
 * calls and returns a verdict: the assumption is confirmed, refuted (with an edit to the document), or still unclear.
 * The verdicts of a run against a live service are printed and written to {@code open-questions.json}. None of them
 * fails the run.
 *
 * <p>To write a probe, in the class of its area in {@code org.nectaropenapi.suite.questions}:
 *
 * <ol>
 *   <li>Begin with {@code reading(id, …)} or {@code writing(id, …)}, as the entry states in {@code writes}.
 *   <li>Name with {@code assumed(i)} the candidate, counted from 0, that the document assumes. Leave it out when none
 *       of them states the same as {@code assumed}; the probe then returns {@code q.asAssumed()}.
 *   <li>Call through {@code q}: {@code q.call("getSite", q.site())}, with operationIds of the document; paths that the
 *       document does not have are derived from them, see {@link org.nectaropenapi.suite.probes.Endpoint}. Ids and
 *       other values stay out of the evidence, to which each call adds a line. The statuses 401, 429 and 5xx make the
 *       verdict unclear by themselves, {@code response.ok()} does so for every status but 2xx, and
 *       {@code q.unclear(reason)} in all other cases.
 *   <li>Return {@code q.finds(i)}, {@code q.finds(i, edit)} for a candidate that is not assumed, or
 *       {@code q.finds("another answer", edit)}. The words of an edit are full sentences for the editor of the
 *       document.
 *   <li>Reading probes use {@code q.company()}, {@code q.connection()} or {@code q.testData().meter()}, which exist.
 *       Writing probes create what they need with {@code q.newCompany(…)} and change nothing else. {@code q.until}
 *       waits for background work; {@code q.send} with {@code q.withoutKey()} and the like sends irregular requests.
 *   <li>Prove the probe: for every candidate, name the {@link org.nectaropenapi.suite.probes.ServiceVariations
 *       variations} of the sandbox that make it true. Variations match methods and paths and know no probe.
 *       {@link org.nectaropenapi.suite.probes.DescribedPaths} lets OPTIONS describe properties. Other answers have
 *       {@code proofOfOther}, missing data has {@code proofOfUnclear}. A candidate that no call can tell from another
 *       is {@code indistinguishable}.
 * </ol>
 *
 * <p>A question that no call can decide is listed with its reason in {@code undecidable()} of its area.
 */
@NullMarked
package org.nectaropenapi.suite.probes;

import org.jspecify.annotations.NullMarked;
