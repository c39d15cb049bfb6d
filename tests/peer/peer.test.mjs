// The foreign peer alone: before it judges Hansa it must be right itself. Two of it speak to one another.
import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import http from "node:http";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { after, before, describe, it } from "node:test";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const started = [];

async function start(name, environment = {}) {
  const child = spawn(`${here}/peer`, [], {
    env: { ...process.env, EXIT_WITH_STDIN: "1", ORIGIN: `http://${name}.localhost:{port}`, ...environment },
    stdio: ["pipe", "pipe", "inherit"],
  });
  started.push(child);
  const [line] = await once(createInterface({ input: child.stdout }), "line");
  return JSON.parse(line);
}

/** A request to the peer's public address, past the machine's own resolver. */
function get(peer, path, accept) {
  return new Promise((resolve, reject) => {
    const asked = { host: "127.0.0.1", port: peer.port, path, headers: { host: new URL(peer.origin).host, accept } };
    http.get(asked, async (answer) => {
      let text = "";
      for await (const part of answer) text += part;
      resolve({ status: answer.statusCode, type: answer.headers["content-type"], text });
    }).on("error", reject);
  });
}

async function tell(peer, act, values) {
  const answer = await fetch(`${peer.control}/${act}`, { method: "POST", body: JSON.stringify(values) });
  const value = await answer.json();
  assert.equal(answer.status, 200, JSON.stringify(value));
  return value;
}

const received = async (peer) => (await fetch(`${peer.control}/received`)).json();

describe("the foreign peer", () => {
  let one;
  let other;
  before(async () => ([one, other] = await Promise.all([start("one"), start("other", { PEER_FIRST_KNOCK: "draft-cavage-http-signatures-12" })])));
  after(() => started.forEach((child) => child.kill()));

  it("is found by WebFinger and shows its actor with both keys", async () => {
    const finger = await get(one, `/.well-known/webfinger?resource=acct:${one.handle}`, "application/jrd+json");
    const self = JSON.parse(finger.text).links.find((link) => link.rel === "self");
    assert.equal(self.href, one.actor);
    const actor = JSON.parse((await get(one, new URL(one.actor).pathname, "application/activity+json")).text);
    assert.equal(actor.id, one.actor);
    assert.equal(actor.type, "Organization");
    assert.match(actor.publicKey.publicKeyPem, /BEGIN PUBLIC KEY/);
    assert.ok(actor.assertionMethod.some((key) => key.publicKeyMultibase.startsWith("z6Mk")), "an Ed25519 key");
  });

  it("follows, is accepted, and judges signature and proof", async () => {
    const { activity } = await tell(one, "follow", { actor: other.actor });
    const there = await received(other);
    assert.deepEqual(there.followers, [one.actor]);
    const follow = there.activities.find((entry) => entry.id === activity);
    assert.equal(follow.signature.verdict, "verified");
    assert.equal(follow.signature.spec, "rfc9421");
    assert.equal(follow.signature.key, `${one.actor}#main-key`);
    assert.equal(follow.proof.activity, "verified");
    const accept = (await received(one)).activities.find((entry) => entry.type === "Accept");
    assert.equal(accept.signature.spec, "draft-cavage-http-signatures-12");
    assert.equal(accept.signature.verdict, "verified");
  });

  it("delivers a post to its follower, edits it and removes it", async () => {
    const post = await tell(other, "post", { content: "<p>Bonjour</p>", language: "fr" });
    assert.deepEqual(post.recipients, [one.actor]);
    await tell(other, "edit", { id: post.object, content: "<p>Bonsoir</p>" });
    await tell(other, "remove", { id: post.object });
    const entries = (await received(one)).activities;
    const create = entries.find((entry) => entry.id === post.activity);
    assert.equal(create.object.content, "<p>Bonjour</p>");
    assert.equal(create.object.language, "fr");
    assert.equal(create.object.attributedTo, other.actor);
    assert.ok(entries.some((entry) => entry.type === "Update" && entry.object.content === "<p>Bonsoir</p>"));
    assert.ok(entries.some((entry) => entry.type === "Delete"));
    assert.equal((await get(other, new URL(post.object).pathname, "application/activity+json")).status, 404);
  });

  it("replies to what it is told to", async () => {
    const post = await tell(other, "post", { content: "<p>Une question</p>" });
    const reply = await tell(one, "reply", { inReplyTo: post.object, to: other.actor, content: "<p>Une réponse</p>" });
    const create = (await received(other)).activities.find((entry) => entry.id === reply.activity);
    assert.equal(create.object.inReplyTo, post.object);
    assert.equal(create.object.content, "<p>Une réponse</p>");
  });

  it("refuses what is not signed and says so", async () => {
    const body = JSON.stringify({ "@context": "https://www.w3.org/ns/activitystreams", id: `${one.origin}/x`, type: "Like", actor: one.actor, object: other.actor });
    const answer = await fetch(`http://127.0.0.1:${other.port}/inbox`, { method: "POST", headers: { "content-type": "application/activity+json" }, body });
    assert.equal(answer.status, 401);
    const { activities, refused } = await received(other);
    assert.ok(!activities.some((entry) => entry.id === `${one.origin}/x`));
    assert.equal(refused.at(-1).signature.verdict, "absent");
  });

  it("takes its follow back", async () => {
    await tell(one, "unfollow", { actor: other.actor });
    assert.deepEqual((await received(other)).followers, []);
  });

  it("answers 502 with the reason when it cannot do what it is told", async () => {
    const answer = await fetch(`${one.control}/follow`, { method: "POST", body: JSON.stringify({ actor: `${other.origin}/nobody` }) });
    assert.equal(answer.status, 502);
    assert.match((await answer.json()).error, /no actor/);
  });
});

/** Runs openssl in a folder; the words are split at spaces. */
function openssl(folder, words) {
  const run = spawnSync("openssl", words.split(" "), { cwd: folder, encoding: "utf8" });
  assert.equal(run.status, 0, run.stderr);
}

async function freePort() {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address();
  server.close();
  await once(server, "close");
  return port;
}

const noOpenssl = spawnSync("openssl", ["version"]).status === 0 ? false : "openssl is not on this machine";

describe("the foreign peer over https", { skip: noOpenssl }, () => {
  let folder;
  before(() => (folder = mkdtempSync(join(tmpdir(), "hansa-peer-"))));
  after(() => {
    started.forEach((child) => child.kill());
    rmSync(folder, { recursive: true, force: true });
  });

  it("follows by handle, through a test authority and a route from port 443", async () => {
    openssl(folder, "req -x509 -newkey ed25519 -nodes -days 2 -subj /CN=tests -keyout ca.key -out ca.pem");
    const [one, other] = await Promise.all(["one", "other"].map(async (name) => {
      openssl(folder, `req -newkey ed25519 -nodes -subj /CN=${name}.test -addext subjectAltName=DNS:${name}.test -keyout ${name}.key -out ${name}.csr`);
      openssl(folder, `x509 -req -days 2 -in ${name}.csr -CA ca.pem -CAkey ca.key -CAcreateserial -copy_extensions copy -out ${name}.pem`);
      return { name, port: await freePort() };
    }));
    const routes = JSON.stringify(Object.fromEntries([one, other].map(({ name, port }) => [`${name}.test:443`, `127.0.0.1:${port}`])));
    const [first, second] = await Promise.all([one, other].map(({ name, port }) => start(name, {
      ORIGIN: `https://${name}.test`, PORT: String(port), PEER_ROUTES: routes, NODE_EXTRA_CA_CERTS: join(folder, "ca.pem"),
      TLS_CERT: join(folder, `${name}.pem`), TLS_KEY: join(folder, `${name}.key`),
    })));
    assert.equal(second.handle, "amis@other.test");
    await tell(first, "follow", { actor: `@${second.handle}` });
    assert.deepEqual((await received(second)).followers, [first.actor]);
  });
});
