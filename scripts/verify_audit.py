#!/usr/bin/env python3
"""Verifies a register's audit log with nothing but Python's standard library (3.11 or newer).

    python3 scripts/verify_audit.py DATABASE [--key NAME+ID+KEY] [--checkpoints FOLDER]

Reads the entries and what lies beside them, and derives everything else itself: RFC 6962 hashes and
nodes, HMAC-SHA-256 commitments over RFC 8785 bytes, and the Ed25519 signatures (RFC 8032) of C2SP
checkpoints. Prints the root and what was checked; exits with 1 at the first fault.
"""
import argparse
import base64
import hashlib
import hmac
import json
import pathlib
import sqlite3
import sys


def sha256(*parts: bytes) -> bytes:
    return hashlib.sha256(b"".join(parts)).digest()


def leaf_hash(entry: bytes) -> bytes:
    return sha256(b"\x00", entry)


def node_hash(left: bytes, right: bytes) -> bytes:
    return sha256(b"\x01", left, right)


def root_of(peaks: list[tuple[int, bytes]]) -> bytes:
    """The root over complete subtrees, given from left to right as (level, hash)."""
    if not peaks:
        return sha256()
    root = peaks[-1][1]
    for _, left in reversed(peaks[:-1]):
        root = node_hash(left, root)
    return root


def canonical(value) -> bytes:
    """RFC 8785 for what entries hold: no floats; names in the order of their UTF-16 code units."""
    if isinstance(value, dict):
        names = sorted(value, key=lambda name: name.encode("utf-16-be"))
        return b"{" + b",".join(canonical(name) + b":" + canonical(value[name]) for name in names) + b"}"
    if isinstance(value, list):
        return b"[" + b",".join(map(canonical, value)) + b"]"
    return json.dumps(value, ensure_ascii=False).encode()


class Fault(Exception):
    pass


# Ed25519 verification, RFC 8032 section 5.1.7, on extended coordinates.
P = 2**255 - 19
L = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P


def add(p, q):
    a, b = (p[1] - p[0]) * (q[1] - q[0]) % P, (p[1] + p[0]) * (q[1] + q[0]) % P
    c, d = 2 * p[3] * q[3] * D % P, 2 * p[2] * q[2] % P
    e, f, g, h = b - a, d - c, d + c, b + a
    return e * f % P, g * h % P, f * g % P, e * h % P


def times(scalar: int, point):
    total = (0, 1, 1, 0)
    while scalar:
        if scalar & 1:
            total = add(total, point)
        point, scalar = add(point, point), scalar >> 1
    return total


def decompress(data: bytes):
    number = int.from_bytes(data, "little")
    y, sign = number & (2**255 - 1), number >> 255
    square = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    x = pow(square, (P + 3) // 8, P)
    if (x * x - square) % P:
        x = x * pow(2, (P - 1) // 4, P) % P
    if y >= P or (x * x - square) % P or (x == 0 and sign):
        raise Fault("a key or signature is no point of the curve")
    x = P - x if x & 1 != sign else x
    return x, y, 1, x * y % P


BASE = decompress((4 * pow(5, P - 2, P) % P).to_bytes(32, "little"))


def is_signed(key: bytes, message: bytes, signature: bytes) -> bool:
    if len(signature) != 64:
        return False
    s = int.from_bytes(signature[32:], "little")
    if s >= L:
        return False
    digest = hashlib.sha512(signature[:32] + key + message).digest()
    challenge = int.from_bytes(digest, "little") % L
    left = times(s, BASE)
    right = add(decompress(signature[:32]), times(challenge, decompress(key)))
    return not ((left[0] * right[2] - right[0] * left[2]) % P or (left[1] * right[2] - right[1] * left[2]) % P)


def read_checkpoint(path: pathlib.Path, verifier: str) -> tuple[int, bytes]:
    name, key_id, encoded = verifier.split("+", 2)
    algorithm_and_key = base64.b64decode(encoded)
    if sha256(f"{name}\n".encode(), algorithm_and_key)[:4].hex() != key_id:
        raise Fault("the verifier key's id is not that of its key")
    text, _, signatures = path.read_text("utf-8").partition("\n\n")
    for line in signatures.splitlines():
        signature = base64.b64decode(line.split(" ")[-1])
        is_ours = line.startswith(f"— {name} ") and signature[:4].hex() == key_id
        if is_ours and is_signed(algorithm_and_key[1:], f"{text}\n".encode(), signature[4:]):
            origin, size, root = text.split("\n")[:3]
            if origin == name:
                return int(size), base64.b64decode(root)
    raise Fault(f"{path.name} is not signed by {name}")


def check_entry(index: int, entry: bytes, opened: str | None) -> int:
    """The number of commitments that were opened."""
    content = json.loads(entry)
    if content["index"] != index or canonical(content) != entry:
        raise Fault(f"entry {index} is not in canonical form, or says it is another")
    commitments = {found["name"]: found["commitment"] for found in content["commitments"]}
    values = [found for found in json.loads(opened or "[]") if "value" in found]
    for found in values:
        mac = hmac.new(bytes.fromhex(found["salt"]), canonical(found["value"]), "sha256").digest()
        if base64.b64encode(mac).decode() != commitments.get(found["name"]):
            raise Fault(f"the value {found['name']} beside entry {index} is not the one committed to")
    return len(values)


def verify(database: sqlite3.Connection, checkpoints: dict[int, bytes]) -> str:
    peaks: list[tuple[int, bytes]] = []
    size = opened_count = extended = 0
    rows = database.execute(
        "SELECT entry_index, bytes, nodes, opened FROM audit_entry LEFT JOIN audit_value USING (entry_index) ORDER BY entry_index"
    )
    for index, entry, nodes, opened in rows:
        if index != size:
            raise Fault(f"entry {size} is missing")
        size += 1
        node, made = (0, leaf_hash(entry)), [leaf_hash(entry)]
        while peaks and peaks[-1][0] == node[0]:
            node = (node[0] + 1, node_hash(peaks.pop()[1], node[1]))
            made.append(node[1])
        peaks.append(node)
        if b"".join(made) != nodes:
            raise Fault(f"the nodes beside entry {index} are not those of its entries")
        opened_count += check_entry(index, entry, opened)
        if size in checkpoints:
            if checkpoints[size] != root_of(peaks):
                raise Fault(f"the checkpoint at {size} was signed for other entries")
            extended += 1
    beyond = [signed for signed in checkpoints if signed > size]
    if beyond:
        raise Fault(f"the checkpoint at {min(beyond)} was signed for a longer log: entries are gone")
    root = base64.b64encode(root_of(peaks)).decode()
    return f"{size} entries hold, root {root}, {opened_count} commitments opened, {extended} checkpoints extended"


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("database", type=pathlib.Path)
    parser.add_argument("--key", help="the log's verifier key, as auditProof gives it: name+id+key")
    parser.add_argument("--checkpoints", type=pathlib.Path, help="the folder they are kept in")
    arguments = parser.parse_args()
    if arguments.checkpoints and not arguments.key:
        parser.error("expected --key: checkpoints are worth nothing without it")
    try:
        files = sorted(arguments.checkpoints.glob("*.checkpoint")) if arguments.checkpoints else []
        checkpoints = dict(read_checkpoint(path, arguments.key) for path in files)
        database = sqlite3.connect(f"file:{arguments.database}?mode=ro", uri=True)
        print(verify(database, checkpoints))
    except (Fault, sqlite3.Error, OSError, ValueError, KeyError) as fault:
        print(f"The audit log does not hold: {fault}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
