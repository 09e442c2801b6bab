"""Makes notices.csv, employers.csv and closures.csv from the register's export (see README.md): python3 prepare.py warn_notices.csv

Every column of the export stays as it is. Two come before it, for the states list one notice more than once:
  notice   a number of the notice: rows of one state, employer, place and effective date are one; without an effective date, of one
           state, employer, place and notice date
  noticed  the first notice date of these rows; the row's own notice_date says when this version of it became known

closures.csv has what a backtest asks for: each notice of a closure once, on the day on which it was first given.
"""
import csv
import re
import sys

with open(sys.argv[1], newline="", encoding="utf-8") as file:
    rows = list(csv.DictReader(file))


def notice(row):
    place = re.sub("[^a-z0-9]", "", row["location"].lower())
    return row["state"], row["employer_key"], place, row["effective_date"] or "noticed " + row["notice_date"]


numbers, noticed, names = {}, {}, {}
for row in rows:
    numbers.setdefault(notice(row), f"n{len(numbers) + 1:05}")
    dates = [date for date in (noticed.get(notice(row)), row["notice_date"]) if date]
    noticed[notice(row)] = min(dates, default="")
    names[row["employer_key"]] = row["employer_name"]

with open("notices.csv", "w", newline="", encoding="utf-8") as file:
    out = csv.writer(file, lineterminator="\n")
    out.writerow(["notice", "noticed", *rows[0]])
    out.writerows([numbers[notice(row)], noticed[notice(row)], *row.values()] for row in rows)

with open("employers.csv", "w", newline="", encoding="utf-8") as file:
    out = csv.writer(file, lineterminator="\n")
    out.writerow(["employer", "name"])
    out.writerows(names.items())

closures = {}
for row in rows:
    if row["layoff_type"] == "closure" and noticed[notice(row)]:
        closures.setdefault(numbers[notice(row)], (row["employer_key"], noticed[notice(row)]))

with open("closures.csv", "w", newline="", encoding="utf-8") as file:
    out = csv.writer(file, lineterminator="\n")
    out.writerow(["company", "date"])
    out.writerows((company, date.replace("-", "")) for company, date in sorted(closures.values(), key=lambda one: (one[1], one[0])))
