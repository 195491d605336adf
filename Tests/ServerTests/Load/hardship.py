"""What a server must bear from clients that are slow, many, broken or hostile.

    python hardship.py PORT PID [TRIAL …]

Without a trial all are run, in order. Each prints a line; the exit code is 1 where one failed. IDLE says how many idle
connections are opened, SECONDS within how many seconds the server is set to want a request. Needs nothing but Python.
"""

import os
import resource
import socket
import statistics
import struct
import sys
import threading
import time
import zlib

PORT, PID = int(sys.argv[1]), int(sys.argv[2])
IDLE = int(os.environ.get("IDLE", "10000"))
SECONDS = int(os.environ.get("SECONDS", "30"))
TRIALS = {}
# No trial may drive the server's memory above this.
MEMORY = 700 << 20


def trial(function):
    TRIALS[function.__name__] = function
    return function


def memory():
    with open(f"/proc/{PID}/status", encoding="ascii") as status:
        return next(int(line.split()[1]) << 10 for line in status if line.startswith("VmRSS"))


def connect(timeout=20):
    return socket.create_connection(("127.0.0.1", PORT), timeout=timeout)


def head(method, path, length=None, more=""):
    size = "" if length is None else f"Content-Length: {length}\r\nContent-Type: application/x-www-form-urlencoded\r\n"
    return f"{method} {path} HTTP/1.1\r\nHost: 127.0.0.1\r\n{size}{more}\r\n".encode()


def answer(connection):
    """The status of what comes back; 0 where the connection is closed instead."""
    data = b""
    try:
        while b"\r\n" not in data:
            part = connection.recv(65536)
            if not part:
                return 0
            data += part
    except ConnectionError:
        return 0
    return int(data.split()[1])


def ask(data):
    with connect() as connection:
        try:
            connection.sendall(data)
        except ConnectionError:
            pass  # It may have answered and closed before it had all.
        return answer(connection)


def serves(times=40):
    """How long people wait for a page meanwhile, in seconds: the middle and the longest."""
    waits = []
    for _ in range(times):
        start = time.monotonic()
        assert ask(head("GET", "/about", more="Connection: close\r\n")) == 200
        waits.append(time.monotonic() - start)
    return statistics.median(waits), max(waits)


def serves_well():
    middle, longest = serves()
    assert middle < 0.5 and longest < 3, f"a page takes {middle:.3f} s, at most {longest:.3f} s"
    return f"a page takes {1000 * middle:.1f} ms, at most {1000 * longest:.1f} ms"


@trial
def idle_connections():
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))
    count = min(IDLE, hard - 100)
    before = memory()
    sockets = []
    try:
        for _ in range(count):
            sockets.append(connect())
        words = serves_well()
        grown = memory() - before
        assert memory() < MEMORY, f"{memory() >> 20} MiB"
        return f"{count} idle: {words}; {grown / count / 1024:.1f} KiB each"
    finally:
        for one in sockets:
            one.close()


def dripping(first, count, seconds):
    """Clients that send a byte now and then, while others are served; how many are still let in at the end."""
    sockets = [connect() for _ in range(count)]
    for one in sockets:
        one.sendall(first)
    end = time.monotonic() + seconds
    words = ""
    while time.monotonic() < end:
        for one in sockets:
            try:
                one.send(b"a")
            except OSError:
                pass
        words = serves_well()
        time.sleep(0.5)
    closed = 0
    for one in sockets:
        one.settimeout(1)
        try:
            while one.recv(65536):
                pass
            closed += 1
        except (TimeoutError, socket.timeout):
            pass
        except OSError:
            closed += 1
        one.close()
    assert closed == count, f"{count - closed} of {count} slow clients are still let in after {seconds} s"
    return words


@trial
def slow_heads():
    return dripping(b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Slow: ", 200, SECONDS + 4)


@trial
def slow_bodies():
    return dripping(head("POST", "/check", 200_000) + b"text=", 200, SECONDS + 4)


@trial
def large_heads():
    statuses = [
        ask(head("GET", "/", more="X-Long: " + "a" * 100_000 + "\r\n")),
        ask(head("GET", "/", more="".join(f"X-{n}: {n}\r\n" for n in range(20_000)))),
        ask(head("GET", "/" + "a" * 100_000)),
    ]
    assert all(status == 0 or 400 <= status < 500 for status in statuses), statuses
    return f"{statuses}; {serves_well()}"


@trial
def huge_bodies():
    before = memory()
    assert ask(head("POST", "/check", 10 << 30) + b"text=a") in (0, 413)
    with connect() as connection:
        connection.sendall(head("POST", "/check", more="Transfer-Encoding: chunked\r\nContent-Type: application/x-www-form-urlencoded\r\n"))
        chunk = b"10000\r\n" + b"a" * 0x10000 + b"\r\n"
        sent = 0
        try:
            while sent < 200 << 20:
                connection.sendall(chunk)
                sent += len(chunk)
        except OSError:
            pass
        try:
            status = answer(connection)
        except OSError:
            status = 0
    assert status in (0, 413), status
    assert memory() - before < 100 << 20, f"grew by {(memory() - before) >> 20} MiB"
    return f"closed after {sent >> 20} MiB; {serves_well()}"


def upload(name, data):
    mark = "b0undary"
    body = (
        f'--{mark}\r\nContent-Disposition: form-data; name="photo"; filename="{name}"\r\n'
        "Content-Type: image/png\r\n\r\n"
    ).encode() + data + f"\r\n--{mark}--\r\n".encode()
    first = (
        "POST /check HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n"
        f"Content-Type: multipart/form-data; boundary={mark}\r\nContent-Length: {len(body)}\r\n\r\n"
    ).encode()
    with connect(60) as connection:
        try:
            connection.sendall(first + body)
        except ConnectionError:
            pass  # It closed before it had all.
        return answer(connection)


def png(width, height, rows):
    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    pixels = zlib.compress(b"\0" * ((width + 1) * rows), 9)
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0))
        + chunk(b"IDAT", pixels) + chunk(b"IEND", b"")
    )


@trial
def image_bombs():
    before = memory()
    statuses = [
        upload("bomb.png", png(60_000, 60_000, 200)),
        upload("../../etc/passwd", b"\x89PNG\r\n\x1a\n" + b"\0" * 1000),
        upload("page.png", b"<html><script>alert(1)</script></html>"),
        upload("packed.png", b"PK\x03\x04" + b"\0" * 1000),
        upload("large.png", b"\x89PNG\r\n\x1a\n" + b"\0" * (20 << 20)),
    ]
    assert all(status in (0, 413, 422) for status in statuses), statuses
    assert memory() - before < 150 << 20, f"grew by {(memory() - before) >> 20} MiB"
    return f"{statuses}; {serves_well()}"


@trial
def broken_requests():
    broken = [
        b"\0\1\2\3\4\5\6\7\r\n\r\n",
        b"GET / HTTP/9.9\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /x HTTP/1.1\r\n\r\n",
        b"POST /check HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab",
        b"GET / HTTP/1.1\r\nHost: a\r\nX: a\0b\r\n\r\n",
        b"GET http://[::1 HTTP/1.1\r\nHost: a\r\n\r\n",
        b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
    ]
    statuses = [ask(data) for data in broken]
    assert all(status == 0 or 400 <= status < 500 or status == 200 for status in statuses), statuses
    return f"{statuses}; {serves_well()}"


@trial
def hasty_clients():
    """Clients that ask and do not wait for the answer."""
    before = memory()

    def hurry():
        for _ in range(200):
            with connect() as connection:
                connection.sendall(head("GET", "/check/example"))
                connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))

    threads = [threading.Thread(target=hurry) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert memory() - before < 150 << 20
    return serves_well()


def main():
    failed = False
    for name in sys.argv[3:] or TRIALS:
        try:
            print(f"ok {name}: {TRIALS[name]()}", flush=True)
        except Exception as error:  # pylint: disable=broad-except
            failed = True
            print(f"FAILED {name}: {type(error).__name__} {error}", flush=True)
    sys.exit(failed)


if __name__ == "__main__":
    main()
