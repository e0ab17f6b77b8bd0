"""The clock of this test, in the place of the machine's: before MiniStack is loaded, which takes parts of it by name."""

import datetime
import os
import time

real_time = time.time


def ahead():
    """Seconds that the test's clock is ahead of the machine's, and Scheduler's ahead of that."""
    with open(os.environ["CLOCK_FILE"], encoding="utf8") as file:
        return [float(seconds) for seconds in file.read().split()]


class ShiftedDatetime(datetime.datetime):
    @classmethod
    def now(cls, tz=None):
        return cls.fromtimestamp(time.time(), tz)

    @classmethod
    def utcnow(cls):
        return cls.now(datetime.timezone.utc).replace(tzinfo=None)


def wall_clock():
    """What the clocks on the walls show where the plan's mails leave, as if that were UTC."""
    return real_time() + sum(ahead())


time.time = lambda: real_time() + ahead()[0]
datetime.datetime = ShiftedDatetime
