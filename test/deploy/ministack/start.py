"""Starts MiniStack, and gives it what our stacks use of AWS and it does not have. Each is a row of docs/emulators.md."""

import asyncio
import datetime
import json
import os
import signal
import sys
import threading
import time
from email.utils import parseaddr
from types import SimpleNamespace

CLOCK_FILE = os.environ["CLOCK_FILE"]
real_time = time.time


def ahead():
    """Seconds that the clock of this test is ahead of the machine's, and Scheduler's ahead of that."""
    with open(CLOCK_FILE, encoding="utf8") as file:
        return [float(seconds) for seconds in file.read().split()]


class ShiftedDatetime(datetime.datetime):
    @classmethod
    def now(cls, tz=None):
        return cls.fromtimestamp(time.time(), tz)

    @classmethod
    def utcnow(cls):
        return cls.now(datetime.timezone.utc).replace(tzinfo=None)


# Before MiniStack is loaded, which takes some of them by name.
time.time = lambda: real_time() + ahead()[0]
datetime.datetime = ShiftedDatetime

from ministack import app  # noqa: E402
from ministack.core import iam_actions  # noqa: E402
from ministack.core.concurrency import run_reentrant  # noqa: E402
from ministack.core.responses import get_account_id, get_region  # noqa: E402
from ministack.services import eventbridge, scheduler, ses_v2, sqs  # noqa: E402
from ministack.services.cloudformation import provisioners  # noqa: E402

HANDLERS = provisioners._RESOURCE_HANDLERS

# Scheduler takes every wall clock for UTC, whatever the zone of a schedule. So its own clock shows the plan's wall clock.
scheduler.time = SimpleNamespace(time=lambda: real_time() + sum(ahead()), sleep=time.sleep)


def with_attributes(resource_type, attributes_of):
    """Adds to what Fn::GetAtt knows of a kind of resource."""
    handler = HANDLERS[resource_type]
    for verb in ("create", "update"):
        handler[verb] = adding(handler[verb], attributes_of)


def adding(inner, attributes_of):
    def provision(*args, **kwargs):
        physical_id, attributes = inner(*args, **kwargs)
        return physical_id, {**attributes, **attributes_of(physical_id)}

    return provision


with_attributes(
    "AWS::Cognito::UserPool",
    lambda pool: {"ProviderURL": f"https://cognito-idp.{get_region()}.amazonaws.com/{pool}"},
)
with_attributes(
    "AWS::SES::EmailIdentity",
    lambda identity: {
        f"DkimDNSToken{part}{number}": f"token{number}.{rest}"
        for number in (1, 2, 3)
        for part, rest in (("Name", f"_domainkey.{identity}"), ("Value", "dkim.amazonses.com"))
    },
)


def known_by_arn(handler):
    """A secret's Ref is its ARN, which is what policies and functions are given."""
    create, update, delete = handler["create"], handler["update"], handler["delete"]

    def name_of(arn):
        return next((name for name, secret in provisioners._sm._secrets.items() if secret["ARN"] == arn), arn)

    def by_arn(answer):
        return answer[1]["Arn"], answer[1]

    handler["create"] = lambda *args, **kwargs: by_arn(create(*args, **kwargs))
    handler["update"] = lambda arn, *args, **kwargs: by_arn(update(name_of(arn), *args, **kwargs))
    handler["delete"] = lambda arn, *args, **kwargs: delete(name_of(arn), *args, **kwargs)


known_by_arn(HANDLERS["AWS::SecretsManager::Secret"])


def watching_one_metric(make_record):
    """An alarm over several metrics is kept as one over its first; no alarm is ever evaluated here."""

    def record(name, props):
        stats = [each["MetricStat"]["Metric"] for each in props.get("Metrics", []) if "MetricStat" in each]
        first = {key: stats[0][key] for key in ("Namespace", "MetricName")} if stats else {}
        return make_record(name, {**{key: props[key] for key in props if key != "Metrics"}, **first})

    return record


provisioners._cw_metric_alarm_record = watching_one_metric(provisioners._cw_metric_alarm_record)

def in_its_group(resource_arn_of):
    """The ARN of a schedule names its group; here it is always the default one."""

    def resource_arn(service, method, path, headers, body, query, region, account):
        arn = resource_arn_of(service, method, path, headers, body, query, region, account)
        if service != "scheduler" or ":schedule/default/" not in arn:
            return arn
        group = json.loads(body or b"{}").get("GroupName") or query.get("groupName") or "default"
        group = group[0] if isinstance(group, list) else group
        return arn.replace(":schedule/default/", f":schedule/{group}/")

    return resource_arn


iam_actions.extract_resource_arn = in_its_group(iam_actions.extract_resource_arn)

def asking_for_the_sender(enforce):
    """Sending is allowed for an identity, a configuration set and a From address; here it knows none of the three."""

    def enforce_ses(method, path, headers, body, query, request_id):
        if not path.endswith("/outbound-emails"):
            return enforce(method, path, headers, body, query, request_id)
        mail = json.loads(body)
        address = parseaddr(mail["FromEmailAddress"])[1]
        identity = address if address in ses_v2._identities else address.split("@")[-1]
        for resource in (f"identity/{identity}", f"configuration-set/{mail.get('ConfigurationSetName')}"):
            arn = f"arn:aws:ses:{get_region()}:{get_account_id()}:{resource}"
            denied = app._enforce_data_plane(
                "sesv2", "ses:SendEmail", headers, query, request_id,
                resource_arn=arn, named_resource=arn, service_context={"ses:FromAddress": address},
            )
            if denied:
                return denied
        return None

    return enforce_ses


app._enforce_ses_v2 = asking_for_the_sender(app._enforce_ses_v2)

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
        "timestamp": ShiftedDatetime.now(datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%S.000Z"),
        "tags": {**tags, "ses:configuration-set": [mail.get("ConfigurationSetName")]},
    }
    outcome = bounced if bounces else ("Email Delivered", {"eventType": "Delivery"})
    return [
        {"Source": "aws.ses", "DetailType": kind, "Detail": json.dumps({**detail, "mail": about})}
        for kind, detail in (("Email Sent", {"eventType": "Send"}), outcome)
    ]


ses_v2.handle_request = telling_the_default_bus(ses_v2.handle_request)

moves = []


def start_moving(task, _url):
    """Puts what lies in one queue into another, as SQS does when letters are redriven; here it cannot."""
    source, to = queue_of(task["SourceArn"]), queue_of(task["DestinationArn"])
    seen = [each for each in source["messages"] if each["visible_at"] <= time.time()]
    for each in seen:
        source["messages"].remove(each)
        sqs._act_send_message({"MessageBody": each["body"]}, to["url"])
    moves.append({**task, "Status": "COMPLETED", "ApproximateNumberOfMessagesMoved": len(seen)})
    return {"TaskHandle": str(len(moves))}


def list_moves(asked, _url):
    return {"Results": [each for each in reversed(moves) if each["SourceArn"] == asked["SourceArn"]]}


def queue_of(arn):
    return next(
        {**queue, "url": url, "messages": queue["messages"]}
        for url, queue in sqs._queues.items()
        if queue["attributes"]["QueueArn"] == arn
    )


sqs._HANDLERS.update(StartMessageMoveTask=start_moving, ListMessageMoveTasks=list_moves)

# It listens on loopback, without TLS. Our queues, and the bucket that CDK makes, take nothing without TLS.
pin_request_origin = app.pin_request_origin
app.pin_request_origin = lambda address, _secure: pin_request_origin(address, True)

def end_with_the_test():
    """Whoever started this holds its standard input; when that ends, so does this, with the functions it runs."""
    sys.stdin.read()
    os.killpg(0, signal.SIGTERM)


if __name__ == "__main__":
    threading.Thread(target=end_with_the_test, daemon=True).start()
    app.main()
