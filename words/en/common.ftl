# Words shared by page, papers and messages.

## Dates
common-date = { $month } { $day }, { $year }
common-weekday-date = { $weekday }, { $month } { $day }, { $year }
common-month-year = { $month } { $year }
common-hour = { $clock } { $zone }
common-am = a.m.
common-pm = p.m.
common-date-hour = { $date }, { $hour }
common-month-1 = Jan
common-month-2 = Feb
common-month-3 = Mar
common-month-4 = Apr
common-month-5 = May
common-month-6 = Jun
common-month-7 = Jul
common-month-8 = Aug
common-month-9 = Sep
common-month-10 = Oct
common-month-11 = Nov
common-month-12 = Dec
common-weekday-1 = Mon
common-weekday-2 = Tue
common-weekday-3 = Wed
common-weekday-4 = Thu
common-weekday-5 = Fri
common-weekday-6 = Sat
common-weekday-7 = Sun

## Pages
common-page-of = Page { $page } of { $pages }
