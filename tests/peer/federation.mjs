// One actor, `amis`, as a small independent application on Fedify would have it.
import { createFederation, exportJwk, generateCryptoKeyPair, MemoryKvStore } from "@fedify/fedify";
import {
  Accept, Activity, Create, Delete, Endpoints, Follow, isActor, LanguageString, Note, Organization, PUBLIC_COLLECTION,
  Reject, Tombstone, Undo, Update,
} from "@fedify/vocab";
import { Temporal } from "@js-temporal/polyfill";

export const NAME = "amis";

/**
 * @param {string} origin scheme, host and, where it is not the scheme's own, port
 * @param {import("./journal.mjs").Journal} journal
 */
export async function found(origin, journal) {
  const make = () => Promise.all([generateCryptoKeyPair("RSASSA-PKCS1-v1_5"), generateCryptoKeyPair("Ed25519")]);
  let pairs = await make();
  const state = { followers: new Map(), following: new Map(), notes: new Map(), activities: new Map(), serial: 0 };

  const federation = createFederation({
    kv: new MemoryKvStore(),
    origin,
    allowPrivateAddress: true, // the cities of the tests are on this machine
    userAgent: { software: "Amis/1.0", url: new URL(origin) },
    ...(process.env.PEER_FIRST_KNOCK ? { firstKnock: process.env.PEER_FIRST_KNOCK } : {}),
    // No queue: sending ends when the receiver has answered, and the control address reports a refusal.
  });

  async function self(ctx) {
    const keys = await ctx.getActorKeyPairs(NAME);
    return new Organization({
      id: ctx.getActorUri(NAME),
      preferredUsername: NAME,
      name: "Les amis",
      summary: "A foreign peer for tests",
      inbox: ctx.getInboxUri(NAME),
      endpoints: new Endpoints({ sharedInbox: ctx.getInboxUri() }),
      outbox: ctx.getOutboxUri(NAME),
      followers: ctx.getFollowersUri(NAME),
      following: ctx.getFollowingUri(NAME),
      url: ctx.getActorUri(NAME),
      publicKey: keys[0].cryptographicKey,
      assertionMethods: keys.map((key) => key.multikey),
    });
  }

  federation
    .setActorDispatcher("/users/{identifier}", (ctx, identifier) => (identifier === NAME ? self(ctx) : null))
    .setKeyPairsDispatcher((_ctx, identifier) => (identifier === NAME ? pairs : []));

  federation.setFollowersDispatcher("/users/{identifier}/followers", (_ctx, identifier) =>
    identifier === NAME ? { items: [...state.followers.values()] } : null);
  federation.setFollowingDispatcher("/users/{identifier}/following", (_ctx, identifier) =>
    identifier === NAME ? { items: [...state.following.values()].map((actor) => actor.id) } : null);
  federation.setOutboxDispatcher("/users/{identifier}/outbox", (_ctx, identifier) =>
    identifier === NAME ? { items: [...state.activities.values()].filter((act) => act instanceof Create).reverse() } : null);
  federation.setObjectDispatcher(Note, "/notes/{id}", (_ctx, { id }) => state.notes.get(id) ?? null);
  federation.setObjectDispatcher(Activity, "/activities/{id}", (_ctx, { id }) => state.activities.get(id) ?? null);
  federation.setNodeInfoDispatcher("/nodeinfo/2.1", () => ({
    software: { name: "amis", version: "1.0.0" },
    protocols: ["activitypub"],
    usage: { users: { total: 1 }, localPosts: state.notes.size, localComments: 0 },
  }));

  federation
    .setInboxListeners("/users/{identifier}/inbox", "/inbox")
    .setSharedKeyDispatcher(() => ({ identifier: NAME }))
    .on(Activity, async (ctx, activity) => {
      await journal.take(activity);
      if (activity instanceof Follow) await accept(ctx, activity);
      if (activity instanceof Undo) {
        const undone = await activity.getObject(ctx);
        if (undone instanceof Follow) state.followers.delete(activity.actorId?.href);
      }
      if (activity instanceof Reject) state.following.delete(activity.actorId?.href);
    });

  /** Keeps an activity under an address of its own, so that it can be asked for, and sends it. */
  async function send(ctx, recipients, kind, values) {
    const id = String(++state.serial);
    const activity = new kind({ id: ctx.getObjectUri(Activity, { id }), actor: ctx.getActorUri(NAME), ...values });
    state.activities.set(id, activity);
    await ctx.sendActivity({ identifier: NAME }, recipients, activity);
    return activity;
  }

  async function accept(ctx, follow) {
    const actor = await follow.getActor(ctx);
    if (!isActor(actor) || follow.objectId?.href !== ctx.getActorUri(NAME).href) return;
    state.followers.set(actor.id.href, actor);
    await send(ctx, actor, Accept, { object: follow });
  }

  async function actorAt(ctx, address) {
    const loader = await ctx.getDocumentLoader({ identifier: NAME });
    const actor = await ctx.lookupObject(address, { documentLoader: loader });
    if (!isActor(actor)) throw new Error(`no actor at ${address}`);
    return actor;
  }

  function note(ctx, { content, language, inReplyTo, to }) {
    const id = String(++state.serial);
    const made = new Note({
      id: ctx.getObjectUri(Note, { id }),
      attribution: ctx.getActorUri(NAME),
      content: language === undefined ? content : new LanguageString(content, language),
      published: Temporal.Now.instant(),
      tos: [PUBLIC_COLLECTION, ...(to === undefined ? [] : [to.id])],
      cc: ctx.getFollowersUri(NAME),
      ...(inReplyTo === undefined ? {} : { replyTarget: new URL(inReplyTo) }),
    });
    state.notes.set(id, made);
    return made;
  }

  const own = (ctx, id) => {
    const key = ctx.parseUri(new URL(id))?.values?.id;
    const kept = state.notes.get(key);
    if (kept === undefined) throw new Error(`no note ${id}`);
    return [key, kept];
  };
  const audience = (note) => ({ tos: note.toIds, ccs: note.ccIds });

  /** Judges the proofs of a document once more, by what their makers publish now. */
  const judge = (ctx, document) =>
    journal.proofs(document, { documentLoader: ctx.documentLoader, contextLoader: ctx.contextLoader });

  /** What the peer can be told to do; each returns what it made. */
  const acts = {
    async follow(ctx, { actor }) {
      const target = await actorAt(ctx, actor);
      state.following.set(target.id.href, target);
      return { activity: (await send(ctx, target, Follow, { object: target.id })).id.href, actor: target.id.href };
    },
    async unfollow(ctx, { actor }) {
      const target = await actorAt(ctx, actor);
      const follow = [...state.activities.values()].findLast((act) => act instanceof Follow && act.objectId.href === target.id.href);
      state.following.delete(target.id.href);
      return { activity: (await send(ctx, target, Undo, { object: follow })).id.href };
    },
    async post(ctx, { content, language }) {
      const made = note(ctx, { content, language });
      const recipients = [...state.followers.values()];
      const create = await send(ctx, recipients, Create, { object: made, ...audience(made) });
      return { activity: create.id.href, object: made.id.href, recipients: recipients.map((actor) => actor.id.href) };
    },
    async reply(ctx, { inReplyTo, to, content, language }) {
      const target = await actorAt(ctx, to);
      const made = note(ctx, { content, language, inReplyTo, to: target });
      const create = await send(ctx, target, Create, { object: made, ...audience(made) });
      return { activity: create.id.href, object: made.id.href };
    },
    async edit(ctx, { id, content, to }) {
      const [key, kept] = own(ctx, id);
      const made = kept.clone({ content, updated: Temporal.Now.instant() });
      state.notes.set(key, made);
      const recipients = to === undefined ? [...state.followers.values()] : await actorAt(ctx, to);
      return { activity: (await send(ctx, recipients, Update, { object: made, ...audience(made) })).id.href };
    },
    /** New keys under the ids of the old ones, as most servers have them, and a word about it to the followers. */
    async rotate(ctx) {
      pairs = await make();
      const actor = await self(ctx);
      const recipients = [...state.followers.values()];
      const update = await send(ctx, recipients, Update, { object: actor, tos: [PUBLIC_COLLECTION] });
      return { activity: update.id.href };
    },
    async judge(ctx, { document }) {
      return judge(ctx, document);
    },
    async remove(ctx, { id, to }) {
      const [key, kept] = own(ctx, id);
      state.notes.set(key, null);
      const recipients = to === undefined ? [...state.followers.values()] : await actorAt(ctx, to);
      const object = new Tombstone({ id: kept.id });
      return { activity: (await send(ctx, recipients, Delete, { object, ...audience(kept) })).id.href };
    },
  };

  return { federation, acts, state };
}
