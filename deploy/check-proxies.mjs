// Starts Caddy and nginx with the files of this folder, on loopback before a server that only tells what reached it, and
// asks whether signatures would survive: method, request target, Host and body byte for byte, the client's address from
// the proxy alone, and an inbox's limit. Called by check.sh with the names of the programs that are present.
import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import http from "node:http";
import https from "node:https";
import net from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const NAME = "alliance.city.example";
// What a careless proxy would decode, join, sort or clean.
const TARGET = "/a/ville//x%2Fy/%7Eold/%C3%A9?b=2&a=1&a=%20%2B+&=&c";

const place = mkdtempSync(join(tmpdir(), "hansa-proxies-"));
const children = [];

async function listening(server) {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return server.address().port;
}

async function freePort() {
  const server = net.createServer();
  const port = await listening(server);
  server.close();
  await once(server, "close");
  return port;
}

async function start(program, args, port, env = {}) {
  const child = spawn(program, args, { cwd: place, env: { ...process.env, ...env }, stdio: ["ignore", "pipe", "pipe"] });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (text) => (said += text));
  children.push(child);
  for (let tries = 0; tries < 100; tries += 1) {
    assert.equal(child.exitCode, null, `${program} ended:\n${said}`);
    const socket = net.connect(port, "127.0.0.1");
    const up = await Promise.race([once(socket, "connect").then(() => true), once(socket, "error").then(() => false)]).catch(() => false);
    socket.destroy();
    if (up) return;
    await new Promise((done) => setTimeout(done, 50));
  }
  assert.fail(`${program} does not listen:\n${said}`);
}

/** @returns {Promise<{status: number, text: string}>} */
function ask({ secure, port }, options, body) {
  return new Promise((resolve, reject) => {
    const asked = { host: "127.0.0.1", port, servername: NAME, rejectUnauthorized: false, ...options };
    const request = (secure ? https : http).request(asked, async (answer) => {
      let text = "";
      for await (const part of answer) text += part;
      resolve({ status: answer.statusCode, text });
    });
    request.on("error", reject);
    request.end(body);
  });
}

async function proves(name, door, host) {
  const headers = { host, "x-forwarded-for": "203.0.113.9", "content-type": "application/activity+json", digest: "SHA-256=abc", signature: 'keyId="k"', date: "Sat, 21 Nov 2026 12:00:00 GMT" };
  const body = randomBytes(200_000);
  const { status, text } = await ask(door, { method: "POST", path: TARGET, headers }, body);
  assert.equal(status, 200, `${name}: ${text}`);
  const seen = JSON.parse(text);
  assert.equal(seen.method, "POST");
  assert.equal(seen.target, TARGET, `${name} changes the request target`);
  assert.equal(seen.headers.host, host, `${name} changes Host`);
  assert.equal(seen.body, body.toString("base64"), `${name} changes the body`);
  for (const kept of ["digest", "signature", "date", "content-type"]) assert.equal(seen.headers[kept], headers[kept], `${name} changes ${kept}`);
  assert.equal(seen.headers["x-forwarded-for"], "127.0.0.1", `${name} believes the client's X-Forwarded-For`);
  assert.equal(seen.headers["x-forwarded-proto"], door.secure ? "https" : "http", `${name}: X-Forwarded-Proto`);
  const large = await ask(door, { method: "POST", path: "/a/ville/inbox", headers: { host } }, randomBytes(1_200_000)).catch((error) => ({ status: error.code }));
  // The answer, or the connection closed while the body was still being written.
  assert.ok([413, "EPIPE", "ECONNRESET"].includes(large.status), `${name} answers ${large.status} to 1.2 MB for an inbox`);
  const form = await ask(door, { method: "POST", path: "/initiatives", headers: { host } }, randomBytes(1_200_000));
  assert.equal(form.status, 200, `${name} refuses a form of 1.2 MB`);
  console.log(`check: ${name} passes what signatures need`);
}

const upstream = http.createServer(async (message, answer) => {
  const parts = [];
  try {
    for await (const part of message) parts.push(part);
  } catch {
    return answer.destroy(); // the proxy gave up on a body that was too large
  }
  answer.end(JSON.stringify({ method: message.method, target: message.url, headers: message.headers, body: Buffer.concat(parts).toString("base64") }));
});

async function caddy(behind) {
  const port = await freePort();
  const host = `${NAME}:${port}`;
  // A copy without certificates and without Caddy's administration port; everything else as it is shipped.
  writeFileSync(join(place, "Caddyfile"), `{\n\tadmin off\n\tauto_https off\n}\n${readFileSync(join(here, "caddy/Caddyfile"), "utf8")}`);
  await start("caddy", ["run", "--config", "Caddyfile", "--adapter", "caddyfile"], port, {
    HANSA_DOMAIN: `http://${host}`, HANSA_UPSTREAM: `127.0.0.1:${behind}`, XDG_DATA_HOME: place, XDG_CONFIG_HOME: place, HOME: place,
  });
  await proves("Caddy", { secure: false, port }, host);
}

async function nginx(behind) {
  const [plain, secure] = [await freePort(), await freePort()];
  const made = spawnSync("openssl", ["req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "2",
    "-subj", `/CN=${NAME}`, "-keyout", join(place, "key.pem"), "-out", join(place, "cert.pem")], { encoding: "utf8" });
  assert.equal(made.status, 0, `openssl: ${made.stderr}`);
  const shipped = readFileSync(join(here, "nginx/hansa.conf"), "utf8");
  const site = shipped
    .replace("server 127.0.0.1:8080;", `server 127.0.0.1:${behind};`)
    .replaceAll(/listen \[::\].*\n/g, "\n")
    .replace("listen 80;", `listen 127.0.0.1:${plain};`)
    .replace("listen 443 ssl http2;", `listen 127.0.0.1:${secure} ssl http2;`)
    .replace(/ssl_certificate [^;]*;/, `ssl_certificate ${place}/cert.pem;`)
    .replace(/ssl_certificate_key [^;]*;/, `ssl_certificate_key ${place}/key.pem;`);
  writeFileSync(join(place, "nginx.conf"), `${process.getuid?.() === 0 ? "user root;" : ""}
pid ${place}/nginx.pid;
error_log ${place}/error.log;
daemon off;
events {}
http {
  access_log off;
  client_body_temp_path ${place}/body;
  proxy_temp_path ${place}/proxy;
  fastcgi_temp_path ${place}/fastcgi;
  uwsgi_temp_path ${place}/uwsgi;
  scgi_temp_path ${place}/scgi;
${site}
}
`);
  const settings = ["-p", place, "-c", join(place, "nginx.conf"), "-e", join(place, "error.log")];
  const valid = spawnSync("nginx", ["-t", ...settings], { encoding: "utf8" });
  assert.equal(valid.status, 0, valid.stderr);
  await start("nginx", settings, secure);
  await proves("nginx", { secure: true, port: secure }, NAME);
  const moved = await ask({ secure: false, port: plain }, { path: TARGET, headers: { host: NAME } });
  assert.equal(moved.status, 301);
}

const known = { caddy, nginx };
try {
  const behind = await listening(upstream);
  for (const program of process.argv.slice(2)) await known[program](behind);
} finally {
  for (const child of children) {
    if (child.exitCode === null) {
      child.kill("SIGTERM");
      await once(child, "exit");
    }
  }
  upstream.closeAllConnections();
  upstream.close();
  rmSync(place, { recursive: true, force: true });
}
