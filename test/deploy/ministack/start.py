"""Starts MiniStack, with what our stacks use of AWS and it does not have: see docs/test-deploy.md."""

import os
import signal
import sys
import threading

import clock  # noqa: F401  (first, before anything looks at the time)
import authorising  # noqa: F401
import behaving  # noqa: F401
import deploying  # noqa: F401
import restoring  # noqa: F401
from ministack import app


def end_with_the_test():
    """Whoever started this holds its standard input; when that ends, so does this, with the functions it runs."""
    sys.stdin.read()
    os.killpg(0, signal.SIGTERM)


if __name__ == "__main__":
    threading.Thread(target=end_with_the_test, daemon=True).start()
    app.main()
