// Names of the tests and where they lead. `*.localhost` and `*.test` are this machine; PEER_ROUTES leads a name with its
// public port (`"city.test:443"`) to the port that a test server really has, as the rig's connector does for Hansa.
// Import this before anything that opens a connection.
import dns from "node:dns";
import net from "node:net";
import { syncBuiltinESMExports } from "node:module";
import tls from "node:tls";

const routes = new Map(Object.entries(JSON.parse(process.env.PEER_ROUTES ?? "{}")));
const isOurs = (name) => /(^|\.)(localhost|test)\.?$/i.test(name);

const lookup = dns.lookup;
dns.lookup = (name, options, done) => {
  const [settings, callback] = typeof options === "function" ? [{}, options] : [options ?? {}, done];
  if (!isOurs(name)) return lookup(name, options, done);
  const answer = { address: "127.0.0.1", family: 4 };
  if (settings.all) return process.nextTick(callback, null, [answer]);
  return process.nextTick(callback, null, answer.address, answer.family);
};

function routed(connect) {
  return (options, ...rest) => {
    const to = typeof options === "object" ? routes.get(`${options.host}:${options.port}`) : undefined;
    if (to === undefined) return connect(options, ...rest);
    const [host, port] = to.split(":");
    return connect({ ...options, host, port: Number(port), servername: options.servername ?? options.host }, ...rest);
  };
}
net.connect = routed(net.connect);
tls.connect = routed(tls.connect);
syncBuiltinESMExports();
