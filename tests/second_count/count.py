#!/usr/bin/env python3
"""A second count of due-process dates, written from the counting rules alone and not from the program's code.

Prints worked examples in the format of tests/data/deadline_vectors.json, each with the dates that this count gives, for the
program to agree with:  count.py RULES FACTS EVENTS SEED HOW_MANY
Each example has two to five events, some of one type, some of which took the place of another.
Half of the instants lie within three days of a holiday, a clock change, a month's end or an edge of a rule's effectivity.
"""
import calendar
import datetime as dt
import json
import random
import sys
from zoneinfo import ZoneInfo

UTC = dt.timezone.utc
DAY = dt.timedelta(days=1)
ZONES = ["America/Los_Angeles", "America/Denver", "America/Phoenix", "America/Chicago", "America/New_York",
         "America/Puerto_Rico", "Pacific/Honolulu", "America/Anchorage", "America/Tijuana", "America/Ciudad_Juarez",
         "America/Matamoros", "America/Mexico_City", "Pacific/Guam"]
CEILINGS = {"VD-PRE-120", "VD-POST-60"}


def nth(year, month, weekday, n):
    days = [d for d in calendar.Calendar().itermonthdates(year, month) if d.month == month and d.weekday() == weekday]
    return days[n - 1] if n > 0 else days[n]


def us_named(year):
    yield dt.date(year, 1, 1)
    yield nth(year, 1, 0, 3)
    yield nth(year, 2, 0, 3)
    yield nth(year, 5, 0, -1)
    if year >= 2021:
        yield dt.date(year, 6, 19)
    yield dt.date(year, 7, 4)
    yield nth(year, 9, 0, 1)
    yield nth(year, 10, 0, 2)
    yield dt.date(year, 11, 11)
    yield nth(year, 11, 3, 4)
    yield dt.date(year, 12, 25)


def us_federal(year):
    for day in us_named(year):
        yield day
        if day.weekday() == 5:
            yield day - DAY
        if day.weekday() == 6:
            yield day + DAY


def mx_federal(year):
    yield from (dt.date(year, 1, 1), nth(year, 2, 0, 1), nth(year, 3, 0, 3), dt.date(year, 5, 1), dt.date(year, 9, 16),
                nth(year, 11, 0, 3), dt.date(year, 12, 25))
    if year >= 2024 and (year - 2024) % 6 == 0:
        yield dt.date(year, 10, 1)


YEARS = range(1975, 2080)
HOLIDAYS = {"none": set(), "us_federal": {d for y in YEARS for d in us_federal(y)}, "mx_federal": {d for y in YEARS for d in mx_federal(y)}}


def open_day(day, cal):
    return day.weekday() < 5 and day not in HOLIDAYS[cal]


def onward(day, cal):
    while not open_day(day, cal):
        day += DAY
    return day


def business(day, n, cal, step):
    while n:
        day += step * DAY
        n -= open_day(day, cal)
    return day


def months(day, n):
    year, month = divmod(day.year * 12 + day.month - 1 + n, 12)
    return dt.date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def business_hours(at, left, zone, cal):
    day = at.astimezone(zone).date()
    while True:
        midnight = dt.datetime.combine(day + DAY, dt.time(), zone).astimezone(UTC)
        if open_day(day, cal):
            if left <= midnight - at:
                return at + left
            left -= midnight - at
        at, day = midnight, day + DAY


def office_of(rule):
    policy = rule["counting"]["closure_policy"]
    if policy == "frap26":
        return "district_clerk" if rule["clock_place"] == "district_clerk" else "circuit_clerk"
    return {"frcrp45": "district_clerk", "ecas_unplanned_outage": "ecas"}.get(policy)


def count(rule, at, zone, closures):
    """The due date: an instant in UTC, a date, or None for a rule without one."""
    how, n, cal = rule["counting"], rule["offset"]["value"], rule["counting"]["holiday_calendar"]
    day = at.astimezone(zone).date()
    method = how["method"]
    if method == "none":
        return None
    if method.startswith("elapsed"):
        span = dt.timedelta(**{rule["offset"]["unit"]: n})
        if method == "elapsed_hours_backward":
            return at - span
        return business_hours(at, span, zone, cal) if method.endswith("days") else at + span
    due = {
        "calendar": lambda: day + n * DAY,
        "calendar_backward": lambda: day - n * DAY,
        "business": lambda: business(day, n, cal, 1),
        "business_backward": lambda: business(day, n, cal, -1),
        "months": lambda: months(day, n),
        "years": lambda: months(day, 12 * n),
        "as_stated": lambda: day,
    }[method]()
    if how["roll"] == "next_business_day":
        due = onward(due, cal)
    closed = {dt.date.fromisoformat(c["date"]) for c in closures if c["confirmed"] and c["office"] == office_of(rule)}
    while due in closed:
        due = onward(due + DAY, cal)
    return due


def holds(condition, answers):
    answer = answers.get(condition["fact"], False)
    if answer in ("not_sure", "not_asked"):
        return None
    value = condition["value"]
    return {"eq": answer == value, "neq": answer != value, "in": isinstance(value, list) and answer in value,
            "nin": isinstance(value, list) and answer not in value}[condition["op"]]


def expectation(rule, event, posture, zone, scopes, replaced):
    at = dt.datetime.fromisoformat(event["at"])
    day = at.astimezone(zone).date()
    looked = dt.date.fromisoformat(posture["as_of"]) if rule["effective_basis"] == "as_of" and "as_of" in posture else day
    first, last = rule["effective_from"], rule["effective_to"] or "9999-12-31"
    known = [holds(c, event["facts"] if scopes[c["fact"]] == "event" else posture) for c in rule["applies_when"]]
    out = {"rule_id": rule["id"], "event": event["id"]}
    if not first <= looked.isoformat() <= last or False in known:
        return {**out, "due_on": None}
    due = count(rule, at, zone, posture["closures"])
    if isinstance(due, dt.datetime):
        out["due_at"] = due.astimezone(zone).isoformat()
    elif due is not None:
        out["due_on"] = due.isoformat()
    if None in known:
        out["status"] = "possible"
    if rule["yields_to"] and event["facts"].get(rule["yields_to"]) is True and "set_date" in event:
        past = rule["id"] in CEILINGS and event["set_date"] > due.isoformat()
        out["set_date"] = event["set_date"]
        if not past:
            out["status"] = "superseded"
    # What was corrected stays as history, with the date that it gave.
    if event["id"] in replaced:
        out["status"] = "history"
    return out


def answers(facts, luck):
    given = {}
    for fact in facts:
        choices = [v["value"] for v in fact.get("values", [])] or [True, False, True]
        draw = luck.random()
        if draw < 0.72:
            given[fact["name"]] = luck.choice(choices)
        elif draw < 0.78:
            given[fact["name"]] = luck.choice(["not_sure", "not_asked"])
    return given


def satisfy(rule, matter, event, scopes, luck):
    """Makes the conditions of a rule hold, so that most examples have a date."""
    for condition in rule["applies_when"]:
        given = event if scopes[condition["fact"]] == "event" else matter
        value = condition["value"]
        if condition["op"] in ("eq", "in"):
            given[condition["fact"]] = luck.choice(value) if isinstance(value, list) else value
        else:
            given.pop(condition["fact"], None)
    if rule["yields_to"] and luck.random() < 0.5:
        event[rule["yields_to"]] = True


def edges(rules):
    for year in range(2020, 2037):
        yield from us_federal(year)
        yield from mx_federal(year)
        yield nth(year, 3, 6, 2)
        yield nth(year, 11, 6, 1)
        for month in range(1, 13):
            yield dt.date(year, month, calendar.monthrange(year, month)[1])
    for rule in rules:
        for edge in (rule["effective_from"], rule["effective_to"]):
            if edge:
                yield dt.date.fromisoformat(edge)


def main():
    rules, facts, events = (json.load(open(path, encoding="utf-8")) for path in sys.argv[1:4])
    luck, how_many = random.Random(int(sys.argv[4])), int(sys.argv[5])
    scopes = {fact["name"]: fact["scope"] for fact in facts["facts"]}
    by_scope = {scope: [f for f in facts["facts"] if f["scope"] == scope] for scope in ("matter", "event")}
    near = sorted(set(edges(rules)))
    triggers = {}
    for rule in rules:
        triggers.setdefault(rule["trigger_event"], []).append(rule)
    stated = {rule["trigger_event"] for rule in rules if rule["counting"]["method"] == "as_stated"}
    vectors = []
    dated = 0

    def moment(rule, zone):
        close = luck.random() < 0.5
        day = luck.choice(near) + luck.randint(-3, 3) * DAY if close else dt.date(2019, 6, 1) + luck.randrange(6500) * DAY
        if close and rule["offset"]["value"] and luck.random() < 0.5:
            # Let the counted day, not the event, lie beside the edge.
            span = {"days": 1, "business_days": 1.4, "months": 30, "years": 365}.get(rule["offset"]["unit"], 0)
            sign = 1 if rule["offset"]["direction"] == "before" else -1
            day += sign * round(rule["offset"]["value"] * span) * DAY
        local = dt.datetime.combine(day, dt.time(luck.randrange(24), luck.choice([0, 0, 15, 30, 59])), zone)
        return day, local.astimezone(UTC)

    while dated < how_many:
        zone = ZoneInfo(luck.choice(ZONES))
        first = luck.choice(rules)
        posture = answers(by_scope["matter"], luck)
        if luck.random() < 0.6:
            posture["as_of"] = (luck.choice(near) + luck.randint(-3, 3) * DAY).isoformat()
        drawn, last_days = [], []
        for place in range(luck.randint(2, 5)):
            # Another event of the same type as often as one of any other: answers and set dates must not go over from one to the next.
            rule = first if place == 0 or luck.random() < 0.5 else luck.choice(rules)
            day, at = moment(rule, zone)
            event = {"id": f"e{place + 1}", "type": rule["trigger_event"],
                     "at": (at if luck.random() < 0.3 else at.astimezone(zone)).isoformat(), "facts": answers(by_scope["event"], luck)}
            if luck.random() < 0.4 and rule["trigger_event"] not in stated:
                event["set_date"] = (day + luck.randint(0, 150) * DAY).isoformat()
            if luck.random() < 0.8:
                satisfy(rule, posture if place == 0 else {}, event["facts"], scopes, luck)
            fall = [count(r, at, zone, []) for r in triggers[rule["trigger_event"]]]
            last_days += [d.astimezone(zone).date() if isinstance(d, dt.datetime) else d for d in fall if d is not None] or [day]
            drawn.append(event)
        replaced = set()
        for place, event in enumerate(drawn[:-1]):
            if luck.random() < 0.3:
                by = luck.choice(drawn[place + 1:])
                replaced.add(event["id"])
                # The format names a correction from either side.
                if luck.random() < 0.5 or "supersedes" in by:
                    event["superseded_by"] = by["id"]
                else:
                    by["supersedes"] = event["id"]
        posture["closures"] = [{"office": luck.choice(["circuit_clerk", "district_clerk", "ecas"]), "confirmed": luck.random() < 0.7,
                                "date": (luck.choice(last_days) + luck.randint(0, 3) * DAY).isoformat()} for _ in range(luck.randrange(10))]
        expected = [expectation(r, event, posture, zone, scopes, replaced) for event in drawn for r in triggers[event["type"]]]
        dated += sum("due_at" in e or e.get("due_on") is not None for e in expected)
        luck.shuffle(drawn)
        vectors.append({"id": f"R{len(vectors)}", "time_zone": zone.key, "events": drawn, "posture": posture, "expected": expected})
    json.dump(vectors, sys.stdout)


main()
