"""A push service for the tests (RFC 8030). It answers by script: each argument is the status of its next answer (201, 404, 410, 429, 500), or `hang`;
after the last it takes everything. Says its port, then each message that it was handed, a line of JSON each."""

import base64
import json
import sys
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

script = sys.argv[1:]
lock = threading.Lock()


class Service(BaseHTTPRequestHandler):
    def do_POST(self):
        body = self.rfile.read(int(self.headers["content-length"]))
        headers = {name.lower(): value for name, value in self.headers.items()}
        with lock:
            deed = script.pop(0) if script else "201"
            print(json.dumps({"path": self.path, "headers": headers, "body": base64.b64encode(body).decode()}), flush=True)
        if deed == "hang":
            # Nothing is answered: the other side gives up.
            self.rfile.read(1)
            return
        self.send_response(int(deed))
        if deed == "429":
            self.send_header("retry-after", "30")
        self.send_header("content-length", "0")
        self.end_headers()

    def log_message(self, *_):
        pass


server = ThreadingHTTPServer(("127.0.0.1", 0), Service)
print(server.server_port, flush=True)
server.daemon_threads = True
server.serve_forever()
