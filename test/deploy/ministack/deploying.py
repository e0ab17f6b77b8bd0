"""What CloudFormation makes of our templates on AWS, and MiniStack does not."""

import time

from ministack.core.responses import get_region
from ministack.services import scheduler, ses_v2, sqs
from ministack.services.cloudformation import provisioners

HANDLERS = provisioners._RESOURCE_HANDLERS


def with_attributes(resource_type, attributes_of):
    """Adds to what Fn::GetAtt knows of a kind of resource."""
    handler = HANDLERS[resource_type]
    for verb in ("create", "update", "import"):
        if verb in handler:
            handler[verb] = adding(handler[verb], attributes_of)


def adding(inner, attributes_of):
    def provision(*args, **kwargs):
        physical_id, attributes = inner(*args, **kwargs)
        return physical_id, {**attributes, **attributes_of(physical_id)}

    return provision


def refusing_what_is_there(create):
    """An identity is unique in an account and region; here a second creation takes the first one over."""

    def create_identity(logical_id, props, stack_name):
        if props["EmailIdentity"] in ses_v2._identities:
            raise ValueError(f"Resource of type 'AWS::SES::EmailIdentity' with identifier '{props['EmailIdentity']}' already exists.")
        return create(logical_id, props, stack_name)

    return create_identity


# Before their attributes are added: what is imported has them, too.
HANDLERS["AWS::SES::EmailIdentity"]["create"] = refusing_what_is_there(HANDLERS["AWS::SES::EmailIdentity"]["create"])
HANDLERS["AWS::SES::EmailIdentity"]["import"] = lambda identifier: (identifier["EmailIdentity"], {})
HANDLERS["AWS::Scheduler::ScheduleGroup"]["import"] = lambda identifier: (
    identifier["Name"],
    {"Arn": scheduler._group_arn(identifier["Name"])},
)

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


# A budget is between AWS and whoever pays: here it is known, and nothing comes of it.
HANDLERS["AWS::Budgets::Budget"] = {
    "create": lambda logical_id, _props, _stack: (logical_id, {}),
    "update": lambda physical_id, _old, _new, _stack: (physical_id, {}),
    "delete": lambda _physical_id, _props: None,
}


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
    handler["import"] = lambda identifier: (identifier["Id"], {"Arn": identifier["Id"]})


known_by_arn(HANDLERS["AWS::SecretsManager::Secret"])


def watching_one_metric(make_record):
    """An alarm over several metrics is kept as one over its first; no alarm is ever evaluated here."""

    def record(name, props):
        stats = [each["MetricStat"]["Metric"] for each in props.get("Metrics", []) if "MetricStat" in each]
        first = {key: stats[0][key] for key in ("Namespace", "MetricName")} if stats else {}
        return make_record(name, {**{key: props[key] for key in props if key != "Metrics"}, **first})

    return record


provisioners._cw_metric_alarm_record = watching_one_metric(provisioners._cw_metric_alarm_record)


def keeping_names_for_a_minute(handler):
    """SQS gives the name of a deleted queue to no other for 60 seconds; here it does at once, and even that of one that is there."""
    create, delete = handler["create"], handler["delete"]
    deleted = {}

    def create_queue(logical_id, props, stack_name):
        name = props.get("QueueName")
        if name in sqs._queue_name_to_url:
            raise ValueError(f"Resource of type 'AWS::SQS::Queue' with identifier '{name}' already exists.")
        if time.time() - deleted.get(name, 0) < 60:
            raise ValueError("You must wait 60 seconds after deleting a queue before you can create another with the same name.")
        return create(logical_id, props, stack_name)

    def delete_queue(url, props):
        deleted[url.rsplit("/", 1)[-1]] = time.time()
        return delete(url, props)

    handler["create"], handler["delete"] = create_queue, delete_queue


keeping_names_for_a_minute(HANDLERS["AWS::SQS::Queue"])
