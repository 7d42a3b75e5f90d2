// Runs Specmatic against the sandbox: it sends the examples of the document and checks every response against the document.
//
// By default Specmatic sends random ids and thousands of combinations of optional parts. Here one request for each operation and
// example body is enough, with ids that exist: the script creates a company with a connection and its bills and puts their ids into
// the examples. Run mvn verify and npm ci first. Results go to contract-tests/sandbox/target/specmatic.
import { execFileSync, spawn, spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const target = join(root, "contract-tests", "sandbox", "target");
const work = join(target, "specmatic");
const key = "key-of-the-second-opinion";

/** Operations that are left out, each with the reason. */
const leftOut = {
  submitDocument: "Specmatic cannot send a file whose type the sandbox has to recognise from its first bytes.",
};

/** Replaces the e-mail addresses of the examples, which the sandbox does not know. */
const email = "consultant@sandbox.example";

function startSandbox() {
  const jar = readdirSync(target).find((name) => /^nectar-sandbox-[\d.]+(-SNAPSHOT)?\.jar$/.test(name));
  if (!jar) throw new Error(`There is no sandbox in ${target}; run mvn verify first.`);
  const options = ["--key", key, "--connection-delay", "0", "--processing-delay", "0"];
  const sandbox = spawn("java", ["-jar", join(target, jar), ...options], { stdio: ["ignore", "pipe", "inherit"] });
  return new Promise((resolve, reject) => {
    createInterface(sandbox.stdout).on("line", (line) => {
      const address = line.match(/http:\/\/127\.0\.0\.1:\d+/);
      if (address) resolve({ url: address[0], stop: () => sandbox.kill() });
    });
    sandbox.on("exit", (code) => reject(new Error(`The sandbox ended with ${code}.`)));
  });
}

/** Creates the objects that the operations need. */
async function makeObjects(url) {
  const call = async (method, path, body) => {
    const headers = { "X-API-Key": key };
    if (body) headers["Content-Type"] = "application/json";
    const response = await fetch(url + path, { method, headers, body: body && JSON.stringify(body) });
    if (!response.ok) throw new Error(`${method} ${path} returned ${response.status}: ${await response.text()}`);
    return response.json();
  };
  const company = await call("POST", "/v2.2/company", { name: "Second opinion" });
  const site = await call("POST", `/v2.2/site/company/${company.id}`, { name: "First site" });
  const second = await call("POST", `/v2.2/site/company/${company.id}`, { name: "Second site" });
  const connection = await call("POST", `/v2.2/connection/company/${company.id}`, {
    sites: [site.id],
    url: "https://nectarclimate.com",
    username: "nectar-sandbox-username",
    password: "nectar-sandbox-password",
  });
  const first = async (path, items) => (await call("GET", path))[items][0].id;
  const connected = await call("GET", `/v2.2/connection/${connection.id}/details`);
  const spare = await call("POST", "/v2.2/company", { name: "To be deleted" });
  const fresh = await call("POST", "/v2.2/company", { name: "Without connections" });
  const freshSite = await call("POST", `/v2.2/site/company/${fresh.id}`, { name: "Not connected" });
  const freshSecond = await call("POST", `/v2.2/site/company/${fresh.id}`, { name: "Not connected either" });
  const invitation = await call("POST", `/v2.2/invitation/company/${company.id}`, {});
  const job = await call("POST", `/v2.2/job/company/${company.id}/bulk`, {
    siteId: site.id,
    documents: ["https://files.example.com/bill.pdf"],
  });
  const ids = {
    CompanyId: company.id,
    SiteId: site.id,
    SiteIdV1: site.id,
    SecondSite: second.id,
    ConnectionId: connection.id,
    AccountId: connected.accounts[0].id,
    DocumentId: await first(`/v2.2/document/connection/${connection.id}`, "documents"),
    UsageDataId: await first(`/v2.2/usage/connection/${connection.id}`, "usageData"),
    MeterId: await first(`/v2.2/meter/company/${company.id}`, "meters"),
    InvitationId: invitation.id,
    JobId: job.id,
  };
  // An operation that works only once gets objects of its own.
  const others = {
    deleteCompany: { ...ids, CompanyId: spare.id },
    createConnection: { ...ids, CompanyId: fresh.id, SiteId: freshSite.id, SecondSite: freshSecond.id },
  };
  return (operationId) => others[operationId] ?? ids;
}

/** Specmatic refuses YAML that reuses lists as often as the document does, and wants null in the list of a nullable value. */
function readDocument() {
  const file = join(work, "nectar-openapi.json");
  const redocly = join(root, ".ci/node_modules/.bin/redocly");
  execFileSync(redocly, ["bundle", join(root, "spec/nectar-openapi.yaml"), "-o", file], { stdio: "pipe" });
  const document = JSON.parse(readFileSync(file, "utf8"), (_, node) =>
    node?.nullable && Array.isArray(node.enum) ? { ...node, enum: [...node.enum, null] } : node,
  );
  // Examples come from files of their own; those inside the document would have to be pairs of equal names.
  const bare = (name, node) => (name === "examples" || name === "example" ? undefined : node);
  writeFileSync(file, JSON.stringify(document, bare));
  return document;
}

/** Writes an example for each operation and example body, and returns how many. */
function writeExamples(document, idsOf) {
  const resolve = (node) => (node?.$ref ? node.$ref.slice(2).split("/").reduce((at, step) => at[step], document) : node);
  const bodies = (content) => {
    const media = content?.["application/json"];
    if (!media) return [undefined];
    return media.examples ? Object.values(media.examples).map((example) => resolve(example).value) : [media.example];
  };
  // Requests name a second site as well, the other one of the company of the examples.
  const exampleOf = (name) =>
    name === "SecondSite"
      ? document.components.examples.Company.value.sites[1].id
      : document.components.parameters[name].example;
  let count = 0;
  for (const [path, item] of Object.entries(document.paths)) {
    for (const [method, operation] of Object.entries(item)) {
      if (!operation.operationId || leftOut[operation.operationId]) continue;
      const ids = idsOf(operation.operationId);
      const parameters = (operation.parameters ?? []).map((parameter) => ({
        component: parameter.$ref?.split("/").pop(),
        ...resolve(parameter),
      }));
      const real = (value) => {
        let text = JSON.stringify(value) ?? "null";
        for (const [name, id] of Object.entries(ids)) text = text.replaceAll(exampleOf(name), id);
        return JSON.parse(text.replace(/[\w.+-]+@[\w-]+\.[\w.-]+/g, email));
      };
      const address = path.replace(/{(\w+)}/g, (_, name) => {
        const { component } = parameters.find((parameter) => parameter.in === "path" && parameter.name === name);
        return ids[component];
      });
      const [status, documented] = Object.entries(operation.responses).find(([code]) => code.startsWith("2"));
      const [responseBody] = bodies(resolve(documented).content);
      for (const body of bodies(operation.requestBody?.content)) {
        const request = { method: method.toUpperCase(), path: address, headers: { "X-API-Key": key } };
        if (body !== undefined) request.body = real(body);
        const response = { status: Number(status) };
        if (responseBody !== undefined) response.body = responseBody;
        const example = { "http-request": request, "http-response": response };
        writeFileSync(join(work, "examples", `${operation.operationId}_${++count}.json`), JSON.stringify(example, null, 1));
      }
    }
  }
  return count;
}

const sandbox = await startSandbox();
try {
  rmSync(work, { recursive: true, force: true });
  mkdirSync(join(work, "examples"), { recursive: true });
  const written = writeExamples(readDocument(), await makeObjects(sandbox.url));
  const specmatic = spawnSync(
    "java",
    [
      ...["-jar", join(root, ".ci/node_modules/specmatic/specmatic.jar"), "test", "nectar-openapi.json", "--strict"],
      ...["--examples=examples", `--testBaseURL=${sandbox.url}`, "--junitReportDir=junit", "--timeout=60"],
    ],
    { cwd: work, env: { ...process.env, ApiKey: key }, encoding: "utf8", maxBuffer: 1 << 28 },
  );
  writeFileSync(join(work, "log"), specmatic.stdout + specmatic.stderr);
  const tests = specmatic.stdout.match(/Tests run: (\d+), Successes: (\d+), Failures: (\d+), WIP: \d+, Errors: (\d+)/);
  const report = readdirSync(join(work, "junit")).map((name) => readFileSync(join(work, "junit", name), "utf8")).join("");
  const cases = report.match(/<testcase /g)?.length ?? 0;
  const failures = report.match(/<failure|<error/g)?.length ?? 0;
  console.log(`${tests?.[0] ?? "no result"}; ${cases} test cases in the JUnit report, ${written} examples`);
  // A run without tests, or with fewer tests than examples, proves nothing.
  if (!tests || Number(tests[2]) < written || cases < written || failures > 0 || specmatic.status !== 0) {
    const from = specmatic.stdout.lastIndexOf("Unsuccessful Scenarios");
    console.log(specmatic.stdout.slice(from < 0 ? -4000 : from));
    process.exitCode = 1;
  }
} finally {
  sandbox.stop();
}
