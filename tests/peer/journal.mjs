// What arrived at the peer's inboxes, judged by Fedify's own verifiers one by one: its inbox accepts a request for one
// good reason, the tests want to know each.
import { detachSignature, verifyObject, verifyRequestDetailed } from "@fedify/fedify/sig";
import { Activity, Object as AnyObject } from "@fedify/vocab";

/** @typedef {"verified" | "wrong" | "absent"} Verdict */

export class Journal {
  /** Activities that Fedify's inbox took in, oldest first. */
  activities = [];
  /** Requests that it refused, with the status it answered. */
  refused = [];
  #judged = new Map();

  /** Looks at a request on its way to the inbox; `loaders` are Fedify's document and context loader. */
  async judge(request, body, loaders) {
    const json = parsed(body);
    const id = typeof json?.id === "string" ? json.id : null;
    const entry = {
      id,
      type: json?.type ?? null,
      signature: await signature(request, loaders),
      proof: await this.proofs(json, loaders),
      raw: body,
    };
    if (id !== null) this.#judged.set(id, entry);
    return entry;
  }

  /** What the proofs of an activity and of its object are worth now. */
  async proofs(json, loaders) {
    return { activity: await proof(Activity, json, loaders), object: await objectProof(json, loaders) };
  }

  /** Called by the inbox listener: Fedify took the activity in. */
  async take(activity) {
    const object = await activity.getObject({ suppressError: true }).catch(() => null);
    const judged = this.#judged.get(activity.id?.href) ?? {};
    this.activities.push({ ...judged, actor: activity.actorId?.href ?? null, object: await read(object, activity.objectId) });
  }

  refuse(entry, status) {
    this.refused.push({ ...entry, status });
  }
}

function parsed(body) {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}

async function signature(request, loaders) {
  const spec = request.headers.has("signature-input") ? "rfc9421" : "draft-cavage-http-signatures-12";
  if (!request.headers.has("signature")) return { verdict: "absent" };
  const result = await verifyRequestDetailed(request, { ...loaders, spec });
  if (result.verified) return { verdict: "verified", spec, key: result.key.id?.href ?? null };
  return { verdict: "wrong", spec, reason: result.reason.type };
}

/** @returns {Promise<Verdict>} */
async function proof(kind, json, loaders) {
  if (json?.proof === undefined || json.proof === null) return "absent";
  try {
    // A Linked Data signature is made after the proof and is no part of what the proof covers.
    return (await verifyObject(kind, detachSignature(json), loaders)) === null ? "wrong" : "verified";
  } catch {
    return "wrong";
  }
}

/** An embedded object carries its context in its proof when it has none of its own (FEP-8b32). */
function objectProof(json, loaders) {
  const object = json?.object;
  if (object === null || typeof object !== "object") return Promise.resolve("absent");
  return proof(AnyObject, { "@context": object.proof?.["@context"] ?? json["@context"], ...object }, loaders);
}

/** The object as Fedify's vocabulary reads it. */
async function read(object, id) {
  if (object === null) return { id: id?.href ?? null };
  return {
    id: object.id?.href ?? null,
    type: object.constructor.name,
    name: object.name?.toString() ?? null,
    summary: object.summary?.toString() ?? null,
    content: object.content?.toString() ?? null,
    language: object.contents?.find((text) => text?.locale !== undefined)?.locale?.toString() ?? null,
    attributedTo: object.attributionId?.href ?? null,
    inReplyTo: object.replyTargetId?.href ?? null,
    published: object.published?.toString() ?? null,
  };
}
