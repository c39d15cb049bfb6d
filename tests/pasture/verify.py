"""Has `verify_actor` of the fediverse-pasture judge one actor, on loopback.

    python verify.py http://city.localhost:8080/a/city

The pasture plays six actors of its own on a free port: some have a handle and some none, some show themselves only to
signed requests, some sign what they post and some do not. Each reads the given actor and posts to its inbox. Prints one
line of JSON: {"result": …, "messages": […]}; what is expected of it stands in the test that calls this.

Two things of the package are changed, so that nothing leaves this machine: every name leads to it and no other is asked,
and documents are read as plain JSON, since their contexts would be fetched (the package itself reads them so, too).
"""

import asyncio
import json
import socket
import sys

import aiohttp
import aiohttp.abc
import aiohttp.connector
from hypercorn.asyncio import serve
from hypercorn.config import Config
from quart import Quart

from fediverse_pasture.data_provider import DataProvider
import fediverse_pasture.server.utils
from fediverse_pasture.server import BlueprintForActors
from fediverse_pasture.server.verify_actor import ActorVerifier
from fediverse_pasture.types import Message

PATIENCE = 20


class Loopback(aiohttp.abc.AbstractResolver):
    """Leads every name to this machine, and refuses those that are not for tests."""

    def __init__(self, *_args, **_kwargs):
        pass

    async def resolve(self, host, port=0, family=socket.AF_INET):
        if not host.endswith((".localhost", ".test")):
            raise OSError(f"{host} is no name of a test")
        found = {"hostname": host, "host": "127.0.0.1", "port": port, "family": socket.AF_INET, "proto": 0}
        return [{**found, "flags": socket.AI_NUMERICHOST}]

    async def close(self):
        pass


def refuse(host, *_args, **_kwargs):
    raise OSError(f"{host} is not asked for in a test")


async def main(actor):
    aiohttp.connector.DefaultResolver = Loopback
    socket.getaddrinfo = refuse
    fediverse_pasture.server.utils.with_external_context = lambda document: document
    data = DataProvider.generate()
    actors = data.possible_actors + [data.one_actor]
    app = Quart("pasture")
    app.register_blueprint(BlueprintForActors(actors).blueprint)
    listener = socket.socket()
    listener.bind(("127.0.0.1", 0))
    listener.listen()
    config = Config()
    config.bind = [f"fd://{listener.fileno()}"]
    config.accesslog = config.errorlog = None
    ended = asyncio.Event()
    serving = asyncio.create_task(serve(app, config, shutdown_trigger=ended.wait))
    message = Message()
    domain = f"pasture.localhost:{listener.getsockname()[1]}"
    verifier = ActorVerifier(actor_list=actors, remote_uri=actor, domain=domain, message=message, timeout=PATIENCE)
    result = await verifier.verify()
    print(json.dumps({"result": result, "messages": [str(step) for step in message.steps]}), flush=True)
    ended.set()
    await serving


asyncio.run(main(sys.argv[1]))
