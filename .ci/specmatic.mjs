// Specmatic's opinion on the sandbox: it makes requests of its own from the document and holds the answers to it.
//
// It knows no ids, so they are put into a copy of the document: a company with a connection and its bills is made first,
// and wherever the document has the example of an id, the copy has the real one. Needs what mvn verify and npm ci leave.
import { execFileSync, spawn, spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const target = join(root, "contract-tests", "target");
const work = join(target, "specmatic");
const file = join(work, "nectar-openapi.json");
const key = "key-of-the-second-opinion";

// Failures that say nothing against the sandbox. Each is the beginning of a test's name, or a pattern, with the reason.
const explained = [];

function startSandbox() {
  const jar = readdirSync(target).find((name) => name.endsWith("-sandbox.jar"));
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

async function call(url, method, path, body) {
  const headers = { "X-API-Key": key };
  if (body) headers["Content-Type"] = "application/json";
  const answer = await fetch(url + path, { method, headers, body: body && JSON.stringify(body) });
  if (!answer.ok) throw new Error(`${method} ${path} was answered ${answer.status}: ${await answer.text()}`);
  return answer.json();
}

/** Specmatic wants null in the list of a nullable value; the document leaves it out, since generators choke on it. */
function withNull(_, node) {
  return node?.nullable && Array.isArray(node.enum) ? { ...node, enum: [...node.enum, null] } : node;
}

/** Makes what the operations are about, and answers an id for each parameter of the document. */
async function makeObjects(url) {
  const company = await call(url, "POST", "/v2.2/company", { name: "Second opinion" });
  const site = await call(url, "POST", `/v2.2/site/company/${company.id}`, { name: "Second site" });
  const connection = await call(url, "POST", `/v2.2/connection/company/${company.id}`, {
    sites: [site.id],
    url: "https://nectarclimate.com",
    username: "nectar-sandbox-username",
    password: "nectar-sandbox-password",
  });
  const first = async (path, items) => (await call(url, "GET", path))[items][0];
  // The first look tells the sandbox that time has passed.
  const connected = await call(url, "GET", `/v2.2/connection/${connection.id}/details`);
  const document = await first(`/v2.2/document/connection/${connection.id}`, "documents");
  const usage = await first(`/v2.2/usage/connection/${connection.id}`, "usageData");
  const meter = await first(`/v2.2/meter/company/${company.id}`, "meters");
  const invitation = await call(url, "POST", `/v2.2/invitation/company/${company.id}`, {});
  const job = await call(url, "POST", `/v2.2/job/company/${company.id}/bulk`, {
    siteId: site.id,
    documents: ["https://files.example.com/bill.pdf"],
  });
  return {
    CompanyId: company.id,
    SiteId: site.id,
    SiteIdV1: site.id,
    ConnectionId: connection.id,
    AccountId: connected.accounts[0].id,
    DocumentId: document.id,
    UsageDataId: usage.id,
    MeterId: meter.id,
    InvitationId: invitation.id,
    JobId: (job.id ?? job[0]?.id),
  };
}

const sandbox = await startSandbox();
try {
  rmSync(work, { recursive: true, force: true });
  mkdirSync(work, { recursive: true });
  const ids = await makeObjects(sandbox.url);
  console.log(ids);
  // Specmatic refuses YAML that reuses lists by anchor as often as the document does; Redocly writes them out.
  const redocly = join(root, ".ci/node_modules/.bin/redocly");
  execFileSync(redocly, ["bundle", join(root, "spec/nectar-openapi.yaml"), "-o", file], { stdio: "pipe" });
  const document = JSON.parse(readFileSync(file, "utf8"), withNull);
  let text = JSON.stringify(document);
  const { parameters } = document.components;
  for (const [name, id] of Object.entries(ids)) text = text.replaceAll(parameters[name].example, id);
  writeFileSync(file, text);
  const specmatic = spawnSync(
    "java",
    [
      "-jar", join(root, ".ci/node_modules/specmatic/specmatic.jar"), "test", file,
      `--testBaseURL=${sandbox.url}`, "--junitReportDir=junit", "--timeout=60",
    ],
    { cwd: work, env: { ...process.env, ApiKey: key }, encoding: "utf8", maxBuffer: 1 << 28 },
  );
  writeFileSync(join(work, "log"), specmatic.stdout + specmatic.stderr);
} finally {
  sandbox.stop();
}
