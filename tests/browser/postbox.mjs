// A mail server that takes every letter (RFC 5321, no more of it than a client needs) but those to one address, and keeps
// what they say.
import { createServer } from "node:net";

/** Nobody has this address. */
export const nobody = "nobody@town.example";

/** Listens on a free port of this machine. Gives `{ port, letters, stop }`; a letter is its text, decoded. */
export async function postbox() {
  const letters = [];
  const sockets = new Set();
  const server = createServer((socket) => {
    sockets.add(socket);
    let rest = "";
    let data = null; // the lines of the letter that is being sent
    const say = (line) => socket.write(`${line}\r\n`);
    const take = (line) => {
      if (data !== null) {
        if (line !== ".") return data.push(line.replace(/^\./, ""));
        letters.push(decode(data.join("\n")));
        data = null;
        return say("250 taken");
      }
      const verb = line.slice(0, 4).toUpperCase();
      if (verb === "QUIT") return socket.end("221 bye\r\n");
      if (verb === "DATA") {
        data = [];
        return say("354 go on");
      }
      if (verb === "RCPT" && line.includes(nobody)) return say("550 5.1.1 no such mailbox");
      say("250 ok");
    };
    socket.setEncoding("utf8");
    socket.on("data", (chunk) => {
      rest += chunk;
      for (let end = rest.indexOf("\r\n"); end >= 0; end = rest.indexOf("\r\n")) {
        const line = rest.slice(0, end);
        rest = rest.slice(end + 2);
        take(line);
      }
    });
    socket.on("error", () => socket.destroy());
    socket.on("close", () => sockets.delete(socket));
    say("220 localhost");
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const stop = () => {
    for (const socket of sockets) socket.destroy();
    return new Promise((resolve) => server.close(resolve));
  };
  return { port: server.address().port, letters, stop };
}

/** Quoted-printable (RFC 2045, section 6.7), enough to find the links. */
function decode(text) {
  return text.replace(/=\n/g, "").replace(/=([0-9A-F]{2})/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));
}
