// Reads a paged list and handles webhooks in TypeScript, with types generated from the document:
//
//   npx openapi-typescript nectar-openapi-3.1.yaml -o nectar-openapi.d.ts

import type { components, operations, paths, webhooks } from "./nectar-openapi";

type Schemas = components["schemas"];
type UsageFilters = NonNullable<operations["listUsageDataByCompany"]["parameters"]["query"]>;

const service = "https://external.nectarclimate.com";

/** Reads all usage records of a company. A page is requested when its records are needed. */
export async function* usageOfCompany(key: string, companyId: string, filters: UsageFilters = {}): AsyncGenerator<Schemas["UsageData"]> {
  const path = "/v2.2/usage/company/{company_id}" satisfies keyof paths;
  for (let page = 1; ; page++) {
    const url = new URL(path.replace("{company_id}", encodeURIComponent(companyId)), service);
    for (const [name, value] of Object.entries({ ...filters, page })) {
      [value].flat().forEach((one) => url.searchParams.append(name, String(one)));
    }
    const response = await fetch(url, { headers: { "X-API-Key": key } });
    if (!response.ok) throw new Error(`${url.pathname} returned ${response.status}`);
    const body: Schemas["UsageDataPage"] = await response.json();
    yield* body.usageData ?? [];
    if (!body.hasNext) return;
  }
}

/** Counts the records of some utility types. The types of the filter and of the records have one name. */
export async function countByType(key: string, companyId: string): Promise<Map<Schemas["DatasourceType"], number>> {
  const datasourceType: Schemas["DatasourceType"][] = ["ELECTRICITY", "GAS"];
  const counts = new Map<Schemas["DatasourceType"], number>();
  for await (const record of usageOfCompany(key, companyId, { dateType: "USAGE_PERIOD", datasourceType })) {
    const type = record.datasourceType;
    if (type) counts.set(type, (counts.get(type) ?? 0) + 1);
  }
  return counts;
}

type EventType = keyof webhooks;
type Payload<Type extends EventType> = webhooks[Type]["post"]["requestBody"]["content"]["application/json"];
type Handlers = { [Type in EventType]?: (event: Payload<Type>, deliveryId: string) => void };

/**
 * Verifies a delivery and hands its event to the handler of its type. Deliveries can come more than once, with the same id.
 *
 * @param secret the secret of the endpoint, which begins with whsec_
 * @param body the body as it was received
 */
export async function receive(secret: string, headers: Headers, body: string, handlers: Handlers): Promise<void> {
  const [id, timestamp] = [headers.get("svix-id") ?? "", headers.get("svix-timestamp") ?? ""];
  if (!(Math.abs(Date.now() / 1000 - Number(timestamp)) < 300)) throw new Error("The delivery is too old, or has no time.");
  const bytes = (base64: string) => Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
  const key = await crypto.subtle.importKey("raw", bytes(secret.replace("whsec_", "")), { name: "HMAC", hash: "SHA-256" }, false, ["verify"]);
  const signed = new TextEncoder().encode(`${id}.${timestamp}.${body}`);
  const signatures = (headers.get("svix-signature") ?? "").split(" ").filter((one) => one.startsWith("v1,"));
  const verdicts = await Promise.all(signatures.map((one) => crypto.subtle.verify("HMAC", key, bytes(one.slice(3)), signed)));
  if (!verdicts.includes(true)) throw new Error("The signature of the delivery is wrong.");

  const event: { eventType: EventType } = JSON.parse(body);
  const handler = handlers[event.eventType] as ((event: unknown, deliveryId: string) => void) | undefined;
  handler?.(event, id);
}

/** Says what happened. Each handler knows the fields of its event, and an editor completes the types of events and values. */
export const printing: Handlers = {
  "connection.updated.v2": (event) => {
    if (event.status === "PASSWORD_INCORRECT") console.log(`${event.username} has to give a new password for ${event.url}`);
  },
  "document.created.v2": (bill) => console.log(`new bill of ${bill.billDate}, ${bill.totalCharges} ${bill.chargesUnits}`),
};
