"""A mail server for the tests: says its port, then each mail that it took, a line of JSON each. `busy@` is told to come later, `gone@` is refused.
With a certificate and its key it takes nothing before the line is guarded and somebody has signed in."""

import email.policy
import json
import socket
import ssl
import sys
import threading
from email import message_from_bytes

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult


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
        line = {"ehlo": session.host_name, "tls": session.ssl is not None, "as": session.auth_data}
        took = line | {"from": envelope.mail_from, "to": envelope.rcpt_tos, "headers": dict(mail.items()), "body": mail.get_content()}
        print(json.dumps(took), flush=True)
        return "250 taken"


def knows(server, session, envelope, mechanism, said):
    name, password = said.login.decode(), said.password.decode()
    return AuthResult(success=(name, password) == ("amparo", "una-clave"), handled=False, auth_data=name)


with socket.create_server(("127.0.0.1", 0)) as free:
    port = free.getsockname()[1]
guarded = {}
if len(sys.argv) > 1:
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(*sys.argv[1:3])
    guarded = {"tls_context": context, "require_starttls": True, "auth_required": True, "authenticator": knows}
controller = Controller(Box(), hostname="127.0.0.1", port=port, **guarded)
controller.start()
print(port, flush=True)
# Until the test ends it, or goes away itself.
threading.Thread(target=lambda: (sys.stdin.read(), controller.stop()), daemon=False).start()
