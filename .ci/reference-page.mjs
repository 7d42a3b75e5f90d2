// Writes a copy of the document for the page of its readers, in which every open question can be read where it matters: at operations,
// at the objects they send and return, and in a section of its own.
//
// Usage: node reference-page.mjs DOCUMENT.json QUESTIONS.yaml OUTPUT.json, where the document has been bundled to JSON.
import { readFileSync, writeFileSync } from "node:fs";
import { parse } from "yaml";

const [, , documentFile, questionsFile, output] = process.argv;
const document = JSON.parse(readFileSync(documentFile, "utf8"));
const questions = parse(readFileSync(questionsFile, "utf8"));
const byId = new Map(questions.map((question) => [question.id, question]));
const schemas = document.components.schemas;

const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);
/** The page has an address for each heading of the introduction. */
const address = (question) => `#/section/open-questions/${question.id}`;
const markdown = (text) => text.replace(/[<>*_|[\]]/g, "\\$&").replace(/\s+/g, " ").trim();

/** A question with its assumption and a link to the possible answers. */
const item = (id) => {
  const question = byId.get(id);
  return `- ${capital(markdown(question.question))} Assumed: ${markdown(question.assumed)}. [${id}](${address(question)})`;
};

const list = (ids) => ids.map(item).join("\n");

const add = (holder, text) => {
  holder.description = [holder.description, text].filter(Boolean).join("\n\n");
};

/** The names of the schemas that a part of the document contains, directly or in one another. */
function reached(node, found = new Set()) {
  if (Array.isArray(node)) node.forEach((child) => reached(child, found));
  else if (node && typeof node === "object") {
    const name = node.$ref?.match(/^#\/components\/schemas\/(.+)$/)?.[1];
    if (name && !found.has(name)) {
      found.add(name);
      reached(schemas[name], found);
    }
    Object.entries(node).forEach(([key, child]) => key.startsWith("example") || reached(child, found));
  }
  return found;
}

/** Adds an operation's own questions to its text, and those about its objects in a list that opens with a click. */
function ofOperation(operation) {
  const own = operation["x-open-questions"] ?? [];
  if (own.length > 0) add(operation, `**Open questions**\n\n${list(own)}`);
  const shown = new Set(own);
  const groups = [];
  for (const name of reached([operation.requestBody, operation.responses])) {
    const ids = (schemas[name]["x-open-questions"] ?? []).filter((id) => !shown.has(id));
    ids.forEach((id) => shown.add(id));
    if (ids.length > 0) groups.push(`**${name}**\n\n${list(ids)}`);
  }
  const count = shown.size - own.length;
  const title = `Open questions about what is sent and returned: ${count}`;
  if (count > 0) add(operation, `<details><summary>${title}</summary>\n\n${groups.join("\n\n")}\n\n</details>`);
}

/** Adds to each field the questions about its list of values and those that name it, in camel case or as Schema.field. */
function ofFields(name, schema) {
  const own = schema["x-open-questions"] ?? [];
  for (const [field, definition] of Object.entries(schema.properties ?? {})) {
    const values = definition["x-enum"] ?? definition.items?.["x-enum"];
    const ids = own.filter((id) => names(byId.get(id).question, name, field));
    const all = [...new Set([...ids, ...(schemas[values]?.["x-open-questions"] ?? [])])];
    const links = all.map((id) => `[${id}](${address(byId.get(id))})`);
    if (!definition.$ref && links.length > 0) add(definition, `Open: ${links.join(", ")}.`);
  }
}

const names = (text, schema, field) =>
  new RegExp(`\\b${schema}\\.${field}\\b`).test(text) ||
  (/[a-z][A-Z]/.test(field) && new RegExp(`(?<![.\\w])${field}\\b`).test(text));

/** Everything that is known of a question, below a heading for its area. */
function section() {
  const lines = ["# Open questions", "What the pages leave open or contradict, and what this document assumes until a call shows otherwise."];
  let area = "";
  for (const question of questions) {
    if (question.area !== area) {
      area = question.area;
      lines.push(`## ${capital(area)}`);
    }
    const answers = question.candidates.map(({ answer, source }) =>
      source.startsWith("https:") ? `- ${markdown(answer)} ([page](${source}))` : `- ${markdown(answer)} (${source})`,
    );
    lines.push(
      `### ${question.id}`,
      capital(markdown(question.question)),
      answers.join("\n"),
      `Assumed: ${markdown(question.assumed)}.`,
    );
  }
  return lines.join("\n\n");
}

for (const item of [...Object.values(document.paths), ...Object.values(document["x-webhooks"] ?? {})]) {
  for (const operation of Object.values(item)) {
    if (operation?.operationId) ofOperation(operation);
  }
}
Object.entries(schemas).forEach(([name, schema]) => ofFields(name, schema));
add(document.info, section());
writeFileSync(output, JSON.stringify(document));
