# Drills: exercise alerts that the server sends through every real path.
settings-drills = Drills
drills-explained = Exercise alerts that were sent through every real path. They reach no contact and are not counted among real alerts. Times since the press, in seconds: median / 95 of 100.
drills-none = No drill has been run yet
drills-none-explained = Whoever runs the server starts one with “amparo-gateway drill”.
drills-of = { $by } · { $office }
drills-counts = { $planned } planned, { $received } received
drills-whole = None lost, none doubled
drills-broken = { $lost } lost, { $doubled } doubled
drills-open = Not ended
drills-office = Office
drills-alerts = Alerts
drills-leg-receipt = Received
drills-leg-on-desk = On the desk
drills-leg-paged = Somebody called
drills-leg-acknowledged = Taken
