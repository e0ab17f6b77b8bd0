"""What DynamoDB keeps of a table's past, and MiniStack does not."""

import copy
import json
import time

from ministack.services import dynamodb
from ministack.services.cloudformation import provisioners

HANDLER = provisioners._RESOURCE_HANDLERS["AWS::DynamoDB::Table"]
# A table can be restored to five minutes ago, and not to later.
BEHIND_SECONDS = 300

# Every write since the start: when, in which table, and the item before and after.
written = []


def remembering(emit):
    def emit_stream_event(table, event, old, new, *rest, **others):
        written.append((time.time(), table, copy.deepcopy(old), copy.deepcopy(new)))
        return emit(table, event, old, new, *rest, **others)

    return emit_stream_event


dynamodb._emit_stream_event = remembering(dynamodb._emit_stream_event)


def setting_recovery(provision, props_at):
    """A template may switch point-in-time recovery on; here only a request does."""

    def provisioned(*args, **kwargs):
        answer = provision(*args, **kwargs)
        recovery = args[props_at].get("PointInTimeRecoverySpecification", {})
        dynamodb._pitr_settings[answer[0]] = recovery.get("PointInTimeRecoveryEnabled") in (True, "true")
        return answer

    return provisioned


HANDLER["create"] = setting_recovery(HANDLER["create"], 1)
HANDLER["update"] = setting_recovery(HANDLER["update"], 2)


def with_a_past(describe):
    """Recovery reaches back to the table's creation; here to this very second."""

    def describe_continuous_backups(data):
        status, headers, body = describe(data)
        answer = json.loads(body)
        recovery = answer.get("ContinuousBackupsDescription", {}).get("PointInTimeRecoveryDescription", {})
        if "LatestRestorableDateTime" in recovery:
            table = dynamodb._tables[dynamodb._normalize_table_name(data["TableName"])]
            recovery["EarliestRestorableDateTime"] = table["CreationDateTime"]
            recovery["LatestRestorableDateTime"] = int(time.time()) - BEHIND_SECONDS
        return status, headers, json.dumps(answer).encode()

    return describe_continuous_backups


dynamodb._describe_continuous_backups = with_a_past(dynamodb._describe_continuous_backups)


def as_it_was(restore):
    """A restored table is as the source was at that moment; here it is as the source is."""

    def restore_table_to_point_in_time(data):
        answer = restore(data)
        target = data["TargetTableName"]
        if answer[0] == 200:
            since = [each for each in written if each[1] == data["SourceTableName"] and each[0] > data["RestoreDateTime"]]
            for _, _, old, new in reversed(since):
                undo(target, old, new)
        return answer

    return restore_table_to_point_in_time


def undo(table, old, new):
    if old:
        dynamodb._put_item({"TableName": table, "Item": old})
    else:
        keys = [each["AttributeName"] for each in dynamodb._tables[table]["KeySchema"]]
        dynamodb._delete_item({"TableName": table, "Key": {key: new[key] for key in keys}})


dynamodb._restore_table_to_point_in_time = as_it_was(dynamodb._restore_table_to_point_in_time)
