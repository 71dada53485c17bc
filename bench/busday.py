"""The reference of `amparo-bench deadlines`: numpy.busday_offset on the dates that the engine counted.

Reads groups of dates from the file named on the command line, checks that numpy gives the engine's results, says `ready COUNT DIFFERENT`, and then answers each
line of its input with the nanoseconds that one pass over all groups spent on a core.
"""

import json
import sys
import time

import numpy as np

groups = []
count = different = 0
with open(sys.argv[1]) as file:
    for line in file:
        group = json.loads(line)
        dates = {name: np.array(group[name], dtype="int64").astype("datetime64[D]") for name in ("days", "expected", "holidays")}
        calendar = np.busdaycalendar(holidays=dates["holidays"])
        offsets = np.array(group["offsets"], dtype="int64")
        groups.append((dates["days"], offsets, group["roll"], calendar))
        found = np.busday_offset(dates["days"], offsets, roll=group["roll"], busdaycal=calendar)
        count += len(found)
        different += int((found != dates["expected"]).sum())
print("ready", count, different, flush=True)
for _ in sys.stdin:
    begun = time.process_time_ns()
    for days, offsets, roll, calendar in groups:
        np.busday_offset(days, offsets, roll=roll, busdaycal=calendar)
    print(time.process_time_ns() - begun, flush=True)
