// An independent ActivityPub server for Hansa's tests: Fedify with one actor, `amis`, and a second, private address to
// tell it what to do and ask what it received.
//
//   ORIGIN=http://peer.localhost:{port} PORT=0 CONTROL_PORT=0 ./peer
//
// PORT, CONTROL_PORT   loopback ports, 0 for any free one; `{port}` in ORIGIN is the one it got
// ORIGIN               what the peer calls itself; `https://peer.test` with TLS_CERT and TLS_KEY (PEM files)
// PEER_ROUTES          JSON, e.g. {"city.test:443": "127.0.0.1:40123"}; NODE_EXTRA_CA_CERTS for a test authority
// PEER_FIRST_KNOCK     rfc9421 (Fedify's own choice) or draft-cavage-http-signatures-12
// PEER_TAKES           one of the two: what is delivered in the other is answered 401 before Fedify sees it
// EXIT_WITH_STDIN      set: ends when its standard input does
//
// When it stands it prints one line of JSON: {"ready": true, "origin", "actor", "handle", "port", "control"}.
// Control: POST /follow {actor} · /unfollow {actor} · /post {content, language?} · /reply {inReplyTo, to, content, language?}
// · /edit {id, content, to?} · /remove {id, to?} · /rotate {} · /judge {document} answer 200 with what was made or found, or
// 502 with {error};
// GET /received → {activities, refused, followers, following}.
import "./network.mjs";
import { readFileSync } from "node:fs";
import http from "node:http";
import https from "node:https";
import { found, NAME } from "./federation.mjs";
import { Journal } from "./journal.mjs";

const LARGEST_BODY = 1024 * 1024;

const env = (name, fallback) => process.env[name] ?? fallback;
const tls = process.env.TLS_CERT
  ? { cert: readFileSync(process.env.TLS_CERT), key: readFileSync(env("TLS_KEY", "")) }
  : undefined;

const listening = (server, port) =>
  new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(Number(port), "127.0.0.1", () => resolve(server.address().port));
  });

async function body(message) {
  const parts = [];
  let length = 0;
  for await (const part of message) {
    length += part.length;
    if (length > LARGEST_BODY) throw new Error("body too large");
    parts.push(part);
  }
  return Buffer.concat(parts);
}

const journal = new Journal();
let peer; // known once the port is
let origin;

async function serve(message, answer) {
  const bytes = await body(message);
  const headers = new Headers();
  for (let i = 0; i < message.rawHeaders.length; i += 2) headers.append(message.rawHeaders[i], message.rawHeaders[i + 1]);
  const carries = !["GET", "HEAD"].includes(message.method);
  const request = new Request(new URL(message.url, origin), { method: message.method, headers, body: carries ? bytes : undefined });
  let entry;
  if (message.method === "POST" && message.url.endsWith("/inbox")) {
    const spec = headers.has("signature-input") ? "rfc9421" : "draft-cavage-http-signatures-12";
    if (spec !== env("PEER_TAKES", spec)) {
      answer.writeHead(401);
      return answer.end();
    }
    const ctx = peer.federation.createContext(request, undefined);
    const loaders = { documentLoader: ctx.documentLoader, contextLoader: ctx.contextLoader };
    entry = await journal.judge(request.clone(), bytes.toString("utf8"), loaders);
  }
  const response = await peer.federation.fetch(request, {
    contextData: undefined,
    onNotFound: () => new Response("Not found", { status: 404 }),
    onNotAcceptable: () => new Response("Amis", { status: 200, headers: { "content-type": "text/plain", vary: "accept" } }),
  });
  if (entry !== undefined && response.status >= 400) journal.refuse(entry, response.status);
  answer.writeHead(response.status, Object.fromEntries(response.headers));
  answer.end(Buffer.from(await response.arrayBuffer()));
}

async function control(message, answer) {
  const say = (status, value) => {
    answer.writeHead(status, { "content-type": "application/json" });
    answer.end(JSON.stringify(value));
  };
  const path = new URL(message.url, "http://control").pathname;
  if (message.method === "GET" && path === "/received") {
    const { followers, following } = peer.state;
    return say(200, { ...journal, followers: [...followers.keys()], following: [...following.keys()] });
  }
  const act = message.method === "POST" ? peer.acts[path.slice(1)] : undefined;
  if (act === undefined) return say(404, { error: `${message.method} ${path} is not known here` });
  const asked = JSON.parse((await body(message)).toString("utf8"));
  try {
    return say(200, await act(peer.federation.createContext(new URL(origin), undefined), asked));
  } catch (error) {
    return say(502, { error: String(error) });
  }
}

const guarded = (handler) => (message, answer) =>
  handler(message, answer).catch((error) => {
    console.error(error);
    if (!answer.headersSent) answer.writeHead(500);
    answer.end();
  });
const main = tls ? https.createServer(tls, guarded(serve)) : http.createServer(guarded(serve));
const back = http.createServer(guarded(control));
const port = await listening(main, env("PORT", "0"));
const controlPort = await listening(back, env("CONTROL_PORT", "0"));
origin = env("ORIGIN", `${tls ? "https" : "http"}://peer.localhost:{port}`).replace("{port}", String(port));
peer = await found(origin, journal);

for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => process.exit(0));
if (process.env.EXIT_WITH_STDIN) process.stdin.resume().on("end", () => process.exit(0)).on("error", () => process.exit(0));

console.log(JSON.stringify({
  ready: true,
  origin,
  actor: new URL(`/users/${NAME}`, origin).href,
  handle: `${NAME}@${new URL(origin).host}`,
  port,
  control: `http://127.0.0.1:${controlPort}`,
}));
