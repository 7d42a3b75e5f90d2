// Reads the OpenAPI 3.1 rendering as a TypeScript project does: generates types, compiles samples/typescript with them, and asks the
// language service, as an editor does, what it offers where a value is missing. Run mvn verify and npm ci first.
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const renderings = join(root, "spec/document/target/classes/org/nectaropenapi");
const work = mkdtempSync(join(tmpdir(), "nectar-typescript-"));

/** Collects the lists of values by name: a schema of the dereferenced document keeps its name as title. */
function lists(node, found = new Map()) {
  const values = node?.enum ?? node?.anyOf?.[0]?.enum;
  if (typeof node?.title === "string" && Array.isArray(values)) found.set(node.title, values);
  if (node && typeof node === "object") Object.values(node).forEach((child) => lists(child, found));
  return found;
}

function languageService(files, options) {
  return ts.createLanguageService({
    getCompilationSettings: () => options,
    getScriptFileNames: () => files,
    getScriptVersion: () => "1",
    getScriptSnapshot: (file) => ts.sys.fileExists(file) ? ts.ScriptSnapshot.fromString(ts.sys.readFile(file)) : undefined,
    getCurrentDirectory: () => work,
    getDefaultLibFileName: ts.getDefaultLibFilePath,
    fileExists: ts.sys.fileExists,
    readFile: ts.sys.readFile,
    directoryExists: ts.sys.directoryExists,
  });
}

const errors = (service, file) => [...service.getSyntacticDiagnostics(file), ...service.getSemanticDiagnostics(file)];
const text = (error) => {
  const line = error.file.getLineAndCharacterOfPosition(error.start).line + 1;
  return `${error.file.fileName}:${line}: ${ts.flattenDiagnosticMessageText(error.messageText, "\n")}`;
};

function write(name, source) {
  const file = join(work, name);
  writeFileSync(file, source);
  return file;
}

try {
  cpSync(join(root, "samples/typescript"), work, { recursive: true });
  // Started elsewhere, it would apply the configuration of Redocly that lies beside this script.
  const generator = join(root, ".ci/node_modules/.bin/openapi-typescript");
  execFileSync(generator, [join(renderings, "nectar-openapi-3.1.yaml"), "-o", "nectar-openapi.d.ts"], { cwd: work, stdio: "pipe" });
  const types = readFileSync(join(work, "nectar-openapi.d.ts"), "utf8");
  const values = lists(JSON.parse(readFileSync(join(renderings, "nectar-openapi-dereferenced.json"), "utf8")));
  if (values.size === 0) throw new Error("The document has no list of values.");

  const places = [...values.keys()].map((name, i) => `export const v${i}: components["schemas"]["${name}"] = "";`);
  const completing = write("completing.ts", ['import type { components } from "./nectar-openapi";', ...places].join("\n"));
  const wrong = write(
    "wrong.ts",
    'import type { webhooks } from "./nectar-openapi";\n' +
      'type Event = webhooks[keyof webhooks]["post"]["requestBody"]["content"]["application/json"];\n' +
      "export const unknown = (event: Event) => event.fieldThatNoEventHas;",
  );

  const { config } = ts.readConfigFile(join(work, "tsconfig.json"), ts.sys.readFile);
  const { options, fileNames } = ts.parseJsonConfigFileContent(config, ts.sys, work);
  const service = languageService([...fileNames, completing, wrong], options);
  const problems = fileNames.flatMap((file) => errors(service, file)).map(text);

  // TS2339: the property does not exist.
  if (!errors(service, wrong).some((error) => error.code === 2339)) problems.push("the payloads of webhooks have no types");

  const source = readFileSync(completing, "utf8");
  [...values].forEach(([name, expected], i) => {
    const position = source.indexOf('"";', source.indexOf(`v${i}:`)) + 1;
    const offered = new Set(service.getCompletionsAtPosition(completing, position, {})?.entries.map((entry) => entry.name));
    const missing = expected.filter((value) => typeof value === "string" && !offered.has(value));
    if (missing.length > 0) problems.push(`an editor does not complete ${missing.join(", ")} of ${name}`);
    // A list of one value may be the beginning of another one.
    const union = expected.map((value) => JSON.stringify(value)).join(" | ");
    if (expected.length > 1 && types.split(`${name}: ${union};`).length + types.split(`${name}: (${union})`).length !== 3) {
      problems.push(`${name} is not one type with one name`);
    }
  });
  problems.forEach((problem) => console.error(problem));
  process.exitCode = problems.length === 0 ? 0 : 1;
} finally {
  rmSync(work, { recursive: true });
}
