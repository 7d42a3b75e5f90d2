// Runs Redocly on the last run of the contract suite on the sandbox: it must find no drift, and count the same statuses as covered.
//
// Run mvn verify and npm ci first. Reads contract-tests/suite/target/contract/sandbox/{excerpt.har,report.json}.
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const run = join(root, "contract-tests/suite/target/contract/sandbox");
const work = join(root, "contract-tests/suite/target/redocly");
const read = (file) => JSON.parse(readFileSync(file, "utf8"));

/** Recognises findings that are no drift. */
const isNoDrift = ({ ruleId, status, message }) =>
  // The header belongs to the document's security scheme, which Redocly does not count as documented.
  message === 'Undocumented header in traffic: "x-api-key"' ||
  // A request without a key is refused with 401, as the document says.
  (ruleId === "security-baseline" && status === 401);

rmSync(work, { recursive: true, force: true });
mkdirSync(work, { recursive: true });
const redocly = spawnSync(
  join(root, ".ci/node_modules/.bin/redocly"),
  [
    ...["drift", join(run, "excerpt.har"), "--api", join(root, "spec/nectar-openapi.yaml"), "--server", "http://127.0.0.1"],
    ...["--coverage", "--coverage-output", join(work, "coverage.json"), "--format=json", "-o", join(work, "drift.json")],
  ],
  { encoding: "utf8", maxBuffer: 1 << 28, env: { ...process.env, REDOCLY_TELEMETRY: "off" } },
);
writeFileSync(join(work, "log"), redocly.stdout + redocly.stderr);
const { run: seen, problems } = read(join(work, "drift.json"));
const complaints = problems
  .filter((problem) => !isNoDrift(problem))
  .map((problem) => `${problem.ruleId}: ${problem.method} ${problem.path} ${problem.status}: ${problem.message}`);
if (seen.totalExchanges === 0 || seen.skippedExchanges > 0 || seen.undocumentedExchanges > 0) {
  complaints.push(`not every exchange was checked: ${JSON.stringify(seen)}`);
}

const theirs = read(join(work, "coverage.json"));
const ours = read(join(run, "report.json")).coverage;
const statuses = (entries, id) => entries.filter(({ kind }) => kind === "response").map(({ status }) => `${id}.${status}`);
const covered = new Set(theirs.operations.flatMap((operation) => statuses(operation.covered, operation.operationId)));
const missing = new Set(ours.total.status.missing);
for (const operation of theirs.operations) {
  for (const name of [...statuses(operation.covered, operation.operationId), ...statuses(operation.missing, operation.operationId)]) {
    if (covered.has(name) === missing.has(name)) {
      complaints.push(`${name} is ${covered.has(name) ? "covered" : "missing"} for Redocly only`);
    }
  }
}
if (theirs.totals.responses.total !== ours.total.status.total) {
  complaints.push(`Redocly knows ${theirs.totals.responses.total} statuses, we know ${ours.total.status.total}`);
}
// We count accepted requests only, Redocly counts all: it may count more, never fewer.
for (const [name, dimension] of [["operations", "operation"], ["parameters", "parameter"]]) {
  if (theirs.totals[name].covered < ours.total[dimension].covered) {
    complaints.push(`Redocly counts ${theirs.totals[name].covered} ${name}, we count ${ours.total[dimension].covered}`);
  }
}

const figures = Object.entries(theirs.totals).map(([name, { covered, total }]) => `${name} ${covered}/${total}`);
console.log(`${seen.totalExchanges} exchanges; ${figures.join(", ")}`);
complaints.slice(0, 50).forEach((complaint) => console.log(complaint));
process.exitCode = complaints.length ? 1 : 0;
