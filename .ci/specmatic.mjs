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

/** Follows a reference of the document. */
const resolve = (document, node) =>
  node?.$ref ? node.$ref.slice(2).split("/").reduce((at, step) => at[step], document) : node;

const methods = ["get", "put", "post", "delete", "patch", "head", "options"];

/** Lists the operations of the document with path, method and parameters. */
function operations(document) {
  return Object.entries(document.paths).flatMap(([path, item]) =>
    methods
      .filter((method) => item[method])
      .map((method) => {
        const operation = item[method];
        const parameters = [...(item.parameters ?? []), ...(operation.parameters ?? [])].map((parameter) => ({
          component: parameter.$ref?.split("/").pop(),
          ...resolve(document, parameter),
        }));
        const [status, response] = Object.entries(operation.responses).find(([code]) => code.startsWith("2"));
        const request = resolve(document, operation.requestBody)?.content ?? {};
        const success = { status: Number(status), content: resolve(document, response).content ?? {} };
        return { id: operation.operationId, path, method, parameters, request, success, node: operation, item };
      }),
  );
}

const exampleOf = (document, { example, examples, schema }) =>
  example ?? resolve(document, Object.values(examples ?? {})[0])?.value ?? schema?.example ?? schema?.default ?? schema?.enum?.[0];

/** Tells why an operation is left out: an example of Specmatic carries JSON, and parameters that are single values. */
function leftOut(document, { parameters, request, success, node }) {
  const other = [request, success.content].flatMap(Object.keys).find((type) => type !== "application/json");
  if (other) return `a body of ${other}`;
  // A server of its own is another host.
  if (node.servers) return "a server of its own";
  const parameter = parameters.find(
    (one) => one.required && (one.in === "cookie" || typeof (exampleOf(document, one) ?? {}) === "object"),
  );
  return parameter && `the parameter ${parameter.name}`;
}

/** Creates the objects that the operations need. */
async function makeObjects(url, document) {
  const byId = Object.fromEntries(operations(document).map((operation) => [operation.id, operation]));
  const call = async (operationId, id, body) => {
    const operation = byId[operationId];
    if (!operation) throw new Error(`The document has no operation ${operationId}, which .ci/specmatic.mjs calls.`);
    const method = operation.method.toUpperCase();
    const path = operation.path.replace(/{[^}]+}/g, id);
    const headers = { "X-API-Key": key };
    if (body) headers["Content-Type"] = "application/json";
    const response = await fetch(url + path, { method, headers, body: body && JSON.stringify(body) });
    if (!response.ok) throw new Error(`${method} ${path} returned ${response.status}: ${await response.text()}`);
    return response.json();
  };
  const company = await call("createCompany", "", { name: "Second opinion" });
  const site = await call("createSite", company.id, { name: "First site" });
  const second = await call("createSite", company.id, { name: "Second site" });
  const connection = await call("createConnection", company.id, {
    sites: [site.id],
    url: "https://nectarclimate.com",
    username: "nectar-sandbox-username",
    password: "nectar-sandbox-password",
  });
  const first = async (operationId, id) => Object.values(await call(operationId, id)).find(Array.isArray)[0].id;
  const connected = await call("getConnection", connection.id);
  const spare = await call("createCompany", "", { name: "To be deleted" });
  const fresh = await call("createCompany", "", { name: "Without connections" });
  const freshSite = await call("createSite", fresh.id, { name: "Not connected" });
  const freshSecond = await call("createSite", fresh.id, { name: "Not connected either" });
  const invitation = await call("createConnectionInvitation", company.id, {});
  const job = await call("submitDocumentsBulk", company.id, {
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
    DocumentId: await first("listDocumentsByConnection", connection.id),
    UsageDataId: await first("listUsageDataByConnection", connection.id),
    MeterId: await first("listMetersByCompany", company.id),
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
  const left = [];
  const bare = structuredClone(document);
  for (const operation of operations(document)) {
    const item = bare.paths[operation.path];
    const reason = leftOut(document, operation);
    if (reason) {
      left.push(`${operation.id}: ${reason}`);
      delete item[operation.method];
      if (!methods.some((method) => item[method])) delete bare.paths[operation.path];
    } else if (item[operation.method].parameters) {
      // The examples do without optional parameters, and Specmatic does not read each form of them.
      item[operation.method].parameters = item[operation.method].parameters.filter((parameter) => {
        const { required, in: place, schema, style } = resolve(document, parameter);
        return required || (place !== "cookie" && !style && schema?.type !== "object");
      });
    }
  }
  if (left.length) console.log(`left out: ${left.join(", ")}`);
  // Examples come from files of their own; those inside the document would have to be pairs of equal names.
  const withoutExamples = (name, node) => (name === "examples" || name === "example" ? undefined : node);
  writeFileSync(file, JSON.stringify(bare, withoutExamples));
  return document;
}

/** Writes an example for each operation and example body, and returns how many. */
function writeExamples(document, idsOf) {
  const bodies = (content) => {
    const media = content["application/json"];
    if (!media) return [undefined];
    return media.examples ? Object.values(media.examples).map((example) => resolve(document, example).value) : [media.example];
  };
  // Requests name a second site as well, the other one of the company of the examples.
  const written = (name) =>
    name === "SecondSite"
      ? document.components.examples?.Company?.value.sites?.[1]?.id
      : document.components.parameters?.[name]?.example;
  let count = 0;
  for (const operation of operations(document).filter((one) => !leftOut(document, one))) {
    const ids = idsOf(operation.id);
    const real = (value) => {
      let text = JSON.stringify(value) ?? "null";
      for (const [name, id] of Object.entries(ids)) if (written(name)) text = text.replaceAll(written(name), id);
      return JSON.parse(text.replace(/[\w.+-]+@[\w-]+\.[\w.-]+/g, email));
    };
    const required = (place) => operation.parameters.filter((parameter) => parameter.in === place && parameter.required);
    const values = (place) =>
      Object.fromEntries(required(place).map((one) => [one.name, String(real(exampleOf(document, one)))]));
    const address = operation.path.replace(/{([^}]+)}/g, (_, name) => {
      const parameter = required("path").find((one) => one.name === name);
      return encodeURIComponent(ids[parameter.component] ?? exampleOf(document, parameter));
    });
    const [responseBody] = bodies(operation.success.content);
    for (const body of bodies(operation.request)) {
      const headers = { "X-API-Key": key, ...values("header") };
      const request = { method: operation.method.toUpperCase(), path: address, headers, query: values("query") };
      if (body !== undefined) request.body = real(body);
      const response = { status: operation.success.status };
      if (responseBody !== undefined) response.body = responseBody;
      const example = { "http-request": request, "http-response": response };
      writeFileSync(join(work, "examples", `${operation.id}_${++count}.json`), JSON.stringify(example, null, 1));
    }
  }
  return count;
}

const sandbox = await startSandbox();
try {
  rmSync(work, { recursive: true, force: true });
  mkdirSync(join(work, "examples"), { recursive: true });
  const document = readDocument();
  const written = writeExamples(document, await makeObjects(sandbox.url, document));
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
