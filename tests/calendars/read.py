"""Reads iCalendar files with the package icalendar and prints as JSON what it found; ends with a sentence where the parser complains."""
import json
import sys
from datetime import timezone

from icalendar import Calendar


def told(value):
    return value.isoformat() if value is not None else None

out = []
for name in sys.argv[1:]:
    data = open(name, "rb").read()
    calendar = Calendar.from_ical(data)
    faults = [str(fault) for part in calendar.walk() for fault in part.errors]
    if faults:
        sys.exit(f"{name}: {faults}")
    events = []
    for event in calendar.walk("VEVENT"):
        start = event.decoded("DTSTART")
        events.append({
            "uid": str(event["UID"]), "summary": str(event["SUMMARY"]), "description": str(event.get("DESCRIPTION", "")),
            "location": str(event.get("LOCATION", "")), "start": told(start), "zone": event["DTSTART"].params.get("TZID"),
            "utc": told(start.astimezone(timezone.utc)) if hasattr(start, "hour") else None,
            "sequence": int(event.get("SEQUENCE", 0)), "class": str(event.get("CLASS", "")),
            "alarms": [alarm.decoded("TRIGGER").total_seconds() for alarm in event.walk("VALARM")],
        })
    # The definitions in the file itself, not those of the machine that reads it.
    zones = {}
    for zone in calendar.walk("VTIMEZONE"):
        made = zone.to_tz(lookup_tzid=False)
        zones[str(zone["TZID"])] = [len(zone.walk("STANDARD")), len(zone.walk("DAYLIGHT"))]
        for event in calendar.walk("VEVENT"):
            if event["DTSTART"].params.get("TZID") == zone["TZID"]:
                naive = event.decoded("DTSTART").replace(tzinfo=None)
                mine = naive.replace(tzinfo=made).utcoffset()
                if mine != event.decoded("DTSTART").utcoffset():
                    sys.exit(f"{name}: {zone['TZID']} at {naive}: {mine} in the file, {event.decoded('DTSTART').utcoffset()} in the machine's own")
    out.append({"name": str(calendar.get("X-WR-CALNAME", "")), "method": str(calendar.get("METHOD", "")), "events": events, "zones": zones})
json.dump(out, sys.stdout, ensure_ascii=False)

