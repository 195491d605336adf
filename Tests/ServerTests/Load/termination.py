"""A server that is asked to end, or is killed, in the midst of work loses nothing that it acknowledged.

    python termination.py SERVER FOLDER ROUNDS [SIGNAL]

Each round starts SERVER on FOLDER, writes diary entries from several connections at once, sends SIGNAL (TERM unless
told, or KILL), starts it anew and asks for the diary: every entry that was acknowledged must be there. After TERM,
whatever had been sent whole before the signal must have been answered, and the server must have ended by itself. Prints a
line a round; the exit code is 1 where one failed.
"""

import datetime
import html
import http.client
import json
import os
import random
import re
import signal
import subprocess
import sys
import threading
import time

SERVER, FOLDER, ROUNDS = sys.argv[1], sys.argv[2], int(sys.argv[3])
SIGNAL = signal.SIGKILL if sys.argv[4:] == ["KILL"] else signal.SIGTERM
SEED = int(os.environ.get("SEED", str(time.time_ns() % 1_000_000)))
THREADS = 6


class Server:
    def __init__(self):
        self.process = subprocess.Popen(
            [SERVER, "--port", "0", "--data", FOLDER],
            stderr=subprocess.PIPE,
            text=True,
            env={"PATH": os.environ.get("PATH", ""), "COMMENSAL_LIMITS_REQUESTS_PER_MINUTE": "0"},
        )
        self.port = None
        for line in self.process.stderr:
            found = re.search(r"listening on 127\.0\.0\.1:(\d+)", line)
            if found:
                self.port = int(found.group(1))
                break
        assert self.port, "the server does not start"
        threading.Thread(target=self.process.stderr.read, daemon=True).start()

    def connect(self):
        return http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)

    def ask(self, method, path, body=None, headers=None):
        connection = self.connect()
        try:
            connection.request(method, path, body, headers or {})
            response = connection.getresponse()
            return response, response.read().decode()
        finally:
            connection.close()


def new_diary(server):
    """A key to a new diary, as somebody without JavaScript gets one."""
    response, page = server.ask("GET", "/diary/sign-up")
    cookie = response.getheader("Set-Cookie").split(";")[0]
    form = re.search(r'<form[^>]*action="/diary/sign-up/key".*?</form>', page, re.S).group(0)
    fields = re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)"', form)
    body = "&".join(f"{name}={html.unescape(value)}" for name, value in fields)
    origin = f"http://127.0.0.1:{server.port}"
    headers = {"Cookie": cookie, "Content-Type": "application/x-www-form-urlencoded", "Origin": origin}
    response, page = server.ask("POST", "/diary/sign-up/key", body, headers)
    assert response.status == 200, response.status
    return re.search(r"/diary/open#([A-Za-z0-9_-]+)", page).group(1)


def one_round(number, chance):
    server = Server()
    key = new_diary(server)
    headers = {"Authorization": f"Bearer {key}", "Content-Type": "application/json"}
    acknowledged, unanswered, ended = [], [], threading.Event()

    def write(thread):
        today = datetime.date.today()
        for count in range(100_000):
            if ended.is_set():
                return
            name = f"t{thread}-{count}"
            day = today - datetime.timedelta(days=count % 900 + 1)
            entry = {"entries": [{"date": str(day), "kind": "trigger", "name": name, "value": 1}]}
            sent = False
            try:
                connection = server.connect()
                connection.request("POST", "/api/v1/diary/entries", json.dumps(entry), headers)
                sent = not ended.is_set()
                response = connection.getresponse()
                response.read()
                connection.close()
                if response.status == 200:
                    acknowledged.append(name)
                elif response.status != 503:
                    unanswered.append(f"{name}: {response.status}")
            except (OSError, http.client.HTTPException) as error:
                if sent:
                    unanswered.append(f"{name}: {type(error).__name__}")

    threads = [threading.Thread(target=write, args=(n,)) for n in range(THREADS)]
    for thread in threads:
        thread.start()
    time.sleep(chance.uniform(0.2, 1.2))
    # What is sent from here on may come too late.
    ended.set()
    time.sleep(0.01)
    server.process.send_signal(SIGNAL)
    for thread in threads:
        thread.join()
    code = server.process.wait(timeout=30)
    again = Server()
    _, text = again.ask("GET", "/api/v1/diary/entries", headers=headers)
    kept = {entry["name"] for entry in json.loads(text)["entries"] if entry["kind"] == "trigger"}
    again.process.terminate()
    again.process.wait(timeout=30)
    lost = [name for name in acknowledged if name not in kept]
    assert acknowledged, "nothing was acknowledged"
    assert not lost, f"{len(lost)} of {len(acknowledged)} acknowledged entries are lost, such as {lost[0]}"
    if SIGNAL == signal.SIGTERM:
        assert code == 0, f"ended with {code}"
        assert not unanswered, f"{len(unanswered)} requests were not answered, such as {unanswered[0]}"
    return f"{len(acknowledged)} acknowledged, none lost"


def main():
    chance = random.Random(SEED)
    print(f"seed {SEED}", flush=True)
    for number in range(ROUNDS):
        try:
            print(f"ok round {number + 1}: {one_round(number, chance)}", flush=True)
        except AssertionError as error:
            print(f"FAILED round {number + 1}: {error}", flush=True)
            sys.exit(1)


if __name__ == "__main__":
    main()
