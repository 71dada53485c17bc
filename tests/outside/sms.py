"""A provider of text messages for the tests, with the API that Twilio shaped. It fails by script: each argument is what it does with the next message
(taken, delivered, undelivered, 429, 503, 500, 21610, hang); after the last it takes everything. `delivered` and `undelivered` report by a signed callback,
twice; `taken` loses its callback. Says its port, then each message that it was handed, a line of JSON each. A line on its input is a text that somebody
sends: address, number and words, parted by tabs; its answer's status is said."""

import base64
import hashlib
import hmac
import json
import sys
import threading
import urllib.error
import urllib.parse
import urllib.request
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

TOKEN = b"una-clave"
script = sys.argv[1:]
lock = threading.Lock()


def post(url, fields):
    signed = url + "".join(name + value for name, value in sorted(fields.items()))
    signature = base64.b64encode(hmac.new(TOKEN, signed.encode(), hashlib.sha1).digest()).decode()
    asked = urllib.request.Request(url, urllib.parse.urlencode(fields).encode(), {"X-Twilio-Signature": signature})
    try:
        return urllib.request.urlopen(asked).status
    except urllib.error.HTTPError as refused:
        return refused.code


class Provider(BaseHTTPRequestHandler):
    def do_POST(self):
        body = self.rfile.read(int(self.headers["content-length"])).decode()
        fields = dict(urllib.parse.parse_qsl(body))
        with lock:
            deed = script.pop(0) if script else "taken"
            print(json.dumps({"path": self.path, "auth": self.headers["authorization"], "key": self.headers["idempotency-key"], "fields": fields, "body": body}), flush=True)
        if deed == "hang":
            # Nothing is answered: the other side gives up.
            self.rfile.read(1)
        elif deed in ("429", "503", "500"):
            self.answer(int(deed), {}, {"retry-after": "30"})
        elif deed == "21610":
            self.answer(400, {"code": 21610, "message": "unsubscribed"}, {})
        else:
            sid = "SM" + hashlib.md5(body.encode()).hexdigest()
            self.answer(201, {"sid": sid, "status": "queued"}, {})
            if deed in ("delivered", "undelivered"):
                for _ in range(2):
                    post(fields["StatusCallback"], {"MessageSid": sid, "MessageStatus": deed, "To": fields["To"]})

    def answer(self, status, body, headers):
        text = json.dumps(body).encode()
        self.send_response(status)
        for name, value in {**headers, "content-length": str(len(text)), "content-type": "application/json"}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(text)
        self.wfile.flush()

    def log_message(self, *_):
        pass


server = ThreadingHTTPServer(("127.0.0.1", 0), Provider)
server.daemon_threads = True
threading.Thread(target=server.serve_forever, daemon=True).start()
print(server.server_port, flush=True)
for line in sys.stdin:
    url, number, words = line.rstrip("\n").split("\t")
    print(json.dumps({"inbound": post(url, {"From": number, "Body": words, "MessageSid": "SMin"})}), flush=True)
