// A city that nobody has set up yet: the pages of the first run live there and nowhere else.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
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

const answers = (port) =>
  new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1").once("connect", () => resolve(true)).once("error", () => resolve(false));
    socket.once("connect", () => socket.destroy());
  });

/** Starts one in a folder of its own. Gives `{ url, code, stop }`: its address, its set-up code, and the way to end it. */
export async function start(hansa) {
  const place = mkdtempSync(join(tmpdir(), "hansa-fresh."));
  const port = await freePort();
  const domain = `fresh.localhost:${port}`;
  const options = ["serve", "--development", "--domain", domain, "--listen", `127.0.0.1:${port}`, "--data", join(place, "store")];
  const child = spawn(hansa, options, { stdio: "ignore" });
  const ended = new Promise((resolve) => child.once("exit", resolve));
  const stop = async () => {
    child.kill("SIGTERM");
    await ended;
    rmSync(place, { recursive: true, force: true });
  };
  const codeFile = join(place, "store", "setup-code");
  const deadline = performance.now() + PATIENCE;
  while (!(existsSync(codeFile) && (await answers(port)))) {
    if (child.exitCode !== null || performance.now() > deadline) {
      await stop();
      assert.fail("a city without set-up did not start");
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return { url: `http://${domain}`, code: readFileSync(codeFile, "utf8").trim(), stop };
}
