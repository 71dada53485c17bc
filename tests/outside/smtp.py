"""A mail server for the tests: says its port, then each mail that it took, a line of JSON each. `busy@` is told to come later, `gone@` is refused."""

import email.policy
import json
import socket
import sys
import threading
from email import message_from_bytes

from aiosmtpd.controller import Controller


class Box:
    async def handle_RCPT(self, server, session, envelope, address, options):
        if address.startswith("busy@"):
            return "451 come later"
        if address.startswith("gone@"):
            return "550 nobody here"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        mail = message_from_bytes(envelope.content, policy=email.policy.default)
        took = {"from": envelope.mail_from, "to": envelope.rcpt_tos, "headers": dict(mail.items()), "body": mail.get_content()}
        print(json.dumps(took), flush=True)
        return "250 taken"


with socket.create_server(("127.0.0.1", 0)) as free:
    port = free.getsockname()[1]
controller = Controller(Box(), hostname="127.0.0.1", port=port)
controller.start()
print(port, flush=True)
# Until the test ends it, or goes away itself.
threading.Thread(target=lambda: (sys.stdin.read(), controller.stop()), daemon=False).start()
