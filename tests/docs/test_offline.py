"""No network unless asked: importing and reading open no connection."""

from __future__ import annotations

import subprocess
import sys

BLOCKED = """
import socket

def refuse(*words, **named):
    raise AssertionError("a connection was opened")

socket.socket.connect = socket.socket.connect_ex = socket.socket.sendto = refuse
socket.create_connection = socket.getaddrinfo = socket.gethostbyname = refuse
"""


def blocked(code: str, *words: str) -> subprocess.CompletedProcess[str]:
    """Run Python in which every way to a network fails."""
    return subprocess.run([sys.executable, "-c", BLOCKED + code, *words], capture_output=True, text=True, check=False)


def test_the_block_blocks():
    done = blocked("import httpx; httpx.get('http://192.0.2.1/')")
    assert done.returncode == 1 and "a connection was opened" in done.stderr


def test_importing_and_reading_the_examples_needs_no_network(root, tmp_path):
    code = "import legation, sys; from legation.cli import main; main()"
    done = blocked(code, "read", str(root / "examples"), "--into", str(tmp_path / "demo.ledger"))
    assert done.returncode == 0, done.stderr
    assert "20 pages read: 20 kept" in done.stdout and "0 failed" in done.stdout
