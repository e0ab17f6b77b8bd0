"""What AWS's services do for us, and MiniStack's do not."""

import asyncio
import datetime
import json
import time
from types import SimpleNamespace

import clock
from ministack.core.concurrency import run_reentrant
from ministack.services import eventbridge, scheduler, ses_v2

# Scheduler takes every wall clock for UTC, whatever the zone of a schedule. So its own clock shows that wall clock.
scheduler.time = SimpleNamespace(time=clock.wall_clock, sleep=time.sleep)


def in_pages(list_all):
    """Schedules are listed a hundred at a time, with a token for what follows; here the first hundred are all."""

    def list_schedules(query):
        status, headers, body = list_all({**query, "MaxResults": 1_000_000})
        after, size = query.get("NextToken") or "", int(query.get("MaxResults", 100))
        schedules = sorted(json.loads(body)["Schedules"], key=lambda each: each["Name"])
        rest = [each for each in schedules if each["Name"] > after]
        page = {"Schedules": rest[:size], **({"NextToken": rest[size - 1]["Name"]} if len(rest) > size else {})}
        return status, headers, json.dumps(page).encode()

    return list_schedules


scheduler._list_schedules = in_pages(scheduler._list_schedules)


def telling_the_default_bus(handle):
    """SES tells the account's default event bus what becomes of a mail; here it tells nobody."""

    async def handle_request(method, path, headers, body, query):
        answer = await handle(method, path, headers, body, query)
        if method == "POST" and path.endswith("/outbound-emails") and answer[0] == 200:
            told = events_of(json.loads(body), json.loads(answer[2])["MessageId"])
            told_of.add(asyncio.create_task(tell(told)))
        return answer

    return handle_request


told_of = set()


async def tell(entries):
    await asyncio.sleep(1)
    for entry in entries:
        await run_reentrant(eventbridge._put_events, {"Entries": [entry]}, True)


def events_of(mail, message_id):
    """That it left, and what the mailbox simulator's address asks for."""
    bounces = any(address.startswith("bounce") for address in mail["Destination"]["ToAddresses"])
    bounced = ("Email Bounced", {"eventType": "Bounce", "bounce": {"bounceType": "Permanent", "bounceSubType": "General"}})
    tags = {tag["Name"]: [tag["Value"]] for tag in mail.get("EmailTags", [])}
    about = {
        "messageId": message_id,
        "timestamp": datetime.datetime.now(datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%S.000Z"),
        "tags": {**tags, "ses:configuration-set": [mail.get("ConfigurationSetName")]},
    }
    outcome = bounced if bounces else ("Email Delivered", {"eventType": "Delivery"})
    return [
        {"Source": "aws.ses", "DetailType": kind, "Detail": json.dumps({**detail, "mail": about})}
        for kind, detail in (("Email Sent", {"eventType": "Send"}), outcome)
    ]


ses_v2.handle_request = telling_the_default_bus(ses_v2.handle_request)
