// Cities of their own beside the three: one that nobody has set up yet, where the pages of the first run are; and one with
// a mail server, where those are that need letters.
import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { connect, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

const PATIENCE = 60_000; // milliseconds; a debug build makes its keys slowly

const freePort = () =>
  new Promise((resolve, reject) => {
    const server = createServer().once("error", reject).listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

const listens = (port) =>
  new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1").once("connect", () => resolve(true)).once("error", () => resolve(false));
    socket.once("connect", () => socket.destroy());
  });

/** What a city answers that is set up from a file (`hansa setup --answers`). */
const answers = (domain) => `[address]
domain = "${domain}"
[city]
languages = ["de", "en"]
country = "DE"
population = 120000
name = { de = "Stadt Gröningen an der Ahle", en = "City of Gröningen" }
summary = { de = "Eine erfundene Stadt." }
[administrator]
officer_name = "Präventionsstelle"
email = "${administrator.email}"
password_file = "password"
handle = "stadt"
`;

/** Who administers a city that was made from answers. */
export const administrator = { email: "office@groeningen.example", password: "a long enough password" };

/** Starts one in a folder of its own: waiting for its set-up, or, with `mail` (a port of this machine), set up and with a
 * mail server. Gives `{ url, code, stop }`: its address, its set-up code, and the way to end it. */
export async function start(hansa, { mail } = {}) {
  const place = mkdtempSync(join(tmpdir(), "hansa-fresh."));
  const port = await freePort();
  const domain = `fresh.localhost:${port}`;
  const options = ["--development", "--domain", domain, "--listen", `127.0.0.1:${port}`, "--data", join(place, "store")];
  const letters = { HANSA__MAIL__HOST: "127.0.0.1", HANSA__MAIL__PORT: String(mail), HANSA__MAIL__TLS: "none", HANSA__MAIL__FROM: administrator.email };
  const env = { ...process.env, ...(mail === undefined ? {} : letters) };
  if (mail !== undefined) {
    writeFileSync(join(place, "answers.toml"), answers(domain));
    writeFileSync(join(place, "password"), administrator.password);
    const set = spawnSync(hansa, ["setup", "--answers", join(place, "answers.toml"), ...options], { cwd: place, encoding: "utf8", timeout: PATIENCE });
    assert.equal(set.status, 0, `hansa setup: ${set.stderr}`);
  }
  const child = spawn(hansa, ["serve", ...options], { stdio: "ignore", env });
  const ended = new Promise((resolve) => child.once("exit", resolve));
  const stop = async () => {
    child.kill("SIGTERM");
    await ended;
    rmSync(place, { recursive: true, force: true });
  };
  const codeFile = join(place, "store", "setup-code");
  const isReady = async () => (mail !== undefined || existsSync(codeFile)) && (await listens(port));
  const deadline = performance.now() + PATIENCE;
  while (!(await isReady())) {
    if (child.exitCode !== null || performance.now() > deadline) {
      await stop();
      assert.fail("a city of its own did not start");
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  const code = mail === undefined ? readFileSync(codeFile, "utf8").trim() : undefined;
  return { url: `http://${domain}`, code, stop };
}
