/**
 * Asks the service the open questions of the document.
 *
 * <p>A {@link org.nectaropenapi.suite.questions.Probe} belongs to one entry of {@code open-questions.yaml}. It makes a
 * few calls and returns a verdict: the assumption is confirmed, refuted (then with the patch to the document), or still
 * unclear. The verdicts of a run against a live service are printed and kept in {@code open-questions.json}; none of
 * them fails the run.
 *
 * <p>How to write one, in the class of its area:
 *
 * <ol>
 *   <li>Begin with {@code Probe.reading(id, …)} or {@code Probe.writing(id, …)}, as the entry says in {@code writes}.
 *   <li>Say with {@code assumed(i)} which candidate, counted from 0, is the one the document assumes. Leave it out when
 *       none says the same as {@code assumed}; the probe then returns {@code q.asAssumed()} for it.
 *   <li>Call through {@code q}: {@code q.get("/v2.2/site/{site_id}", q.site())}. Placeholders keep ids and other values
 *       out of the evidence; each call adds its line to it. 401, 429 and 5xx end the probe as unclear by themselves,
 *       {@code seen.ok()} does so for every status but 2xx, {@code q.unclear(why)} on purpose.
 *   <li>Return {@code q.says(i)}, or {@code q.says(i, patch)} for a candidate that is not assumed, or
 *       {@code q.finds("something new", patch)}. Words of a patch are full sentences to the editor of the document.
 *   <li>Reading probes look at {@code q.company()}, {@code q.connection()} or {@code q.scratch().meter()}, which exist
 *       already; writing ones make what they need with {@code q.scratch().newCompany(…)} and change nothing else.
 *       {@code q.until} waits for what takes time, {@code q.send} with {@code q.withoutKey()} and the like makes odd
 *       requests.
 *   <li>Prove it: for every candidate a {@link org.nectaropenapi.suite.questions.SimulatedService} that behaves so,
 *       mostly the sandbox behind a proxy with a rule or two of
 *       {@link org.nectaropenapi.suite.questions.ServiceVariations}. A rule knows methods and paths, not probes.
 *       {@link org.nectaropenapi.suite.questions.DescribedPaths} lets OPTIONS describe properties. Answers besides the
 *       candidates get {@code proofOfOther}, missing data {@code proofOfDoubt}. A candidate that no call can tell from
 *       another is listed with {@code notTold}.
 * </ol>
 *
 * <p>A question that no call can answer is listed with its reason in {@code notAskable()} of its area.
 */
@NullMarked
package org.nectaropenapi.suite.questions;

import org.jspecify.annotations.NullMarked;
