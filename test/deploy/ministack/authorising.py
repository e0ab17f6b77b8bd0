"""Whom AWS lets do what, where MiniStack looks at less than that."""

import json
import re
from email.utils import parseaddr

from ministack import app
from ministack.core import iam_actions
from ministack.core.responses import get_account_id, get_region
from ministack.services import ses_v2


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


def asked_partition(asked):
    """The leading key of a query, of an index too, is the partition that it names."""
    named = re.search(r"= *(:\w+)", asked.get("KeyConditionExpression") or "")
    return {"pk": asked.get("ExpressionAttributeValues", {}).get(named[1], {})} if named else {}


def with_the_leading_key(service_context):
    """A policy may name the keys of a table; here no request has any."""

    def context_of(body):
        asked = json.loads(body or b"{}")
        key = (asked.get("Key") or asked.get("Item") or asked_partition(asked)).get("pk", {}).get("S")
        return {**service_context(body), **({"dynamodb:LeadingKeys": [key]} if key else {})}

    return context_of


iam_actions.dynamodb_service_context = with_the_leading_key(iam_actions.dynamodb_service_context)


def asking_for_the_sender(enforce):
    """Sending is allowed for an identity, a configuration set and a From address; here it knows none of the three.

    A whole message needs another permission than a simple one, although both are sent with SendEmail.
    """

    def enforce_ses(method, path, headers, body, query, request_id):
        if not path.endswith("/outbound-emails"):
            return enforce(method, path, headers, body, query, request_id)
        mail = json.loads(body)
        address = parseaddr(mail["FromEmailAddress"])[1]
        identity = address if address in ses_v2._identities else address.split("@")[-1]
        action = "ses:SendRawEmail" if "Raw" in mail["Content"] else "ses:SendEmail"
        for resource in (f"identity/{identity}", f"configuration-set/{mail.get('ConfigurationSetName')}"):
            arn = f"arn:aws:ses:{get_region()}:{get_account_id()}:{resource}"
            denied = app._enforce_data_plane(
                "sesv2", action, headers, query, request_id,
                resource_arn=arn, named_resource=arn, service_context={"ses:FromAddress": address},
            )
            if denied:
                return denied
        return None

    return enforce_ses


app._enforce_ses_v2 = asking_for_the_sender(app._enforce_ses_v2)

# It listens on loopback, without TLS. Our queues, and the bucket that CDK makes, take nothing without TLS.
pin_request_origin = app.pin_request_origin
app.pin_request_origin = lambda address, _secure: pin_request_origin(address, True)
