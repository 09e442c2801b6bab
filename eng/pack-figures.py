#!/usr/bin/env python3
"""Scans a made-up region and the real samples with a rule pack at month-ends and prints what came of it, as Markdown.

    eng/pack-figures.py [--rules default] [--companies 2000] [--months 24] [--seed 12]

Builds the command in Release, simulates the region (15 months longer, so that rules find a year before), scans it without latches at the last
day of each month, and counts: alerts of each level a month, winter against summer, rules fired, healthy companies above blue, planted trouble
found by kind. All its companies are made up; a healthy one is one without trouble at any time. Then the real samples, whose buildings and
employers are mapped to the pack's own indicators: which rules fire, winter against summer. There nothing says what is healthy.
"""
import argparse, calendar, collections, csv, datetime, json, pathlib, subprocess, sys, tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
LEVELS = ["none", "blue", "yellow", "orange", "red"]


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--rules", default="default")
    options.add_argument("--companies", type=int, default=2000)
    options.add_argument("--months", type=int, default=24)
    options.add_argument("--seed", type=int, default=12)
    options.add_argument("--program", help="a built EarlyWarning.Cli.dll, in place of one built now")
    given = options.parse_args()
    program = given.program or str(ROOT / "src/Warning.Cli/bin/Release/net10.0/EarlyWarning.Cli.dll")
    if not given.program:
        subprocess.run(["dotnet", "build", str(ROOT / "src/Warning.Cli"), "-c", "Release", "-v", "q", "-nologo"], check=True, stdout=sys.stderr)
    with tempfile.TemporaryDirectory() as folder:
        region = pathlib.Path(folder, "region")
        run(program, "simulate", "--companies", given.companies, "--months", given.months + 15, "--seed", given.seed, "--output", region)
        scan = json.loads((region / "scan.json").read_text())
        scan["rules"] = given.rules if given.rules == "default" else str(pathlib.Path(given.rules).resolve())
        (region / "scan.json").write_text(json.dumps(scan, ensure_ascii=False))
        outcomes = list(csv.DictReader((region / "outcomes.csv").open(encoding="utf-8")))
        ends = month_ends(scan, given.months)
        months = [scan_at(program, region, end, folder) for end in ends]
        report(given, outcomes, ends, months)
        real(program, given.rules if given.rules == "default" else str(pathlib.Path(given.rules).resolve()), pathlib.Path(folder, "real"))


def real(program, rules, folder):
    ends = [datetime.date(year, month, calendar.monthrange(year, month)[1]) for year in (2019, 2020, 2021) for month in range(1, 13)]
    power = folder / "power"
    power.mkdir(parents=True)
    with (ROOT / "samples/real/power/electricity.csv").open(encoding="utf-8") as given, (power / "electricity.csv").open("w", encoding="utf-8") as kept:
        for row in csv.DictReader(given):
            # The archive writes 0 where a reading is missing: a month of mostly zeros is a gap.
            gap = float(row["zero_hours"]) > float(row["hours"]) / 2
            kept.write("building,month,kwh\n" if kept.tell() == 0 else "")
            kept.write(f"{row['building']},{row['month']},{'' if gap else row['kwh']}\n")
    (power / "scan.json").write_text(json.dumps({
        "rules": rules, "companies": {"file": str(ROOT / "samples/real/power/buildings.csv"), "id": "building", "idKind": "any"},
        "feeds": [{"id": "power", "file": "electricity.csv", "company": "building", "date": "month", "measures": {"power_kwh": {"column": "kwh"}}}]}))
    print("\nThe electricity of 120 real buildings (`samples/real/power`) as `power_kwh`:\n")
    seasons(ends, [scan_at(program, power, end, power) for end in ends])
    layoffs = folder / "layoffs"
    layoffs.mkdir()
    (layoffs / "scan.json").write_text(json.dumps({
        "rules": rules, "companies": {"file": str(ROOT / "samples/real/layoffs/employers.csv"), "id": "employer", "idKind": "any", "name": "name"},
        "feeds": [{"id": "notices", "file": str(ROOT / "samples/real/layoffs/notices.csv"), "company": "employer_key", "date": "noticed",
                   "known": "notice_date", "key": "notice", "events": {"layoff_report": {"value": "employees_affected"}}}]}))
    print("\nThe lay-off notices of three states (`samples/real/layoffs`, 6,868 employers) as `layoff_report`:\n")
    seasons(ends, [scan_at(program, layoffs, end, layoffs) for end in ends])


def seasons(ends, months):
    fired = collections.defaultdict(lambda: [0] * len(ends))
    for number, month in enumerate(months):
        for line in month.values():
            for rule in line["rules"]:
                fired[rule["id"]][number] += 1
            if LEVELS.index(line["level"]) > 1:
                fired["above blue"][number] += 1
    print(f"| {len(ends)} month-ends from {ends[0]} | mean | winter | summer | most |\n|---|---|---|---|---|")
    for name, counts in sorted(fired.items(), key=lambda pair: -sum(pair[1])):
        winter = [count for end, count in zip(ends, counts) if end.month in (12, 1, 2, 3)]
        summer = [count for end, count in zip(ends, counts) if end.month in (6, 7, 8, 9)]
        most = max(range(len(ends)), key=lambda number: counts[number])
        shown = name if name == "above blue" else f"`{name}`"
        print(f"| {shown} | {mean(counts):.1f} | {mean(winter):.1f} | {mean(summer):.1f} | {counts[most]} on {ends[most]} |")


def run(program, *arguments):
    done = subprocess.run(["dotnet", program, *map(str, arguments), "--lang", "en"], capture_output=True, text=True)
    if done.returncode not in (0, 2):
        sys.exit(done.stdout + done.stderr)


def month_ends(scan, months):
    through = next(feed["through"] for feed in scan["feeds"] if "through" in feed)
    last = datetime.date.fromisoformat(through)
    ends = []
    for back in range(months):
        month = last.year * 12 + last.month - 1 - back
        year, month = divmod(month, 12)
        ends.append(datetime.date(year, month + 1, calendar.monthrange(year, month + 1)[1]))
    return ends[::-1]


def scan_at(program, region, end, folder):
    output = pathlib.Path(folder, "out")
    run(program, "scan", region / "scan.json", "--as-of", end, "--output", output, "--state", pathlib.Path(folder, "state", str(end)))
    lines = (output / str(end) / "alerts.jsonl").read_text(encoding="utf-8").splitlines()
    return {line["company"]: line for line in map(json.loads, lines)}


def report(given, outcomes, ends, months):
    troubled = {outcome["company"] for outcome in outcomes}
    healthy = given.companies - len(troubled)
    print(f"{given.companies:,} made-up companies, {len(troubled)} of them with trouble at some time, "
          f"{len(ends)} month-ends from {ends[0]} to {ends[-1]}, seed {given.seed}.\n")
    print("| month-end | red | orange | yellow | blue | healthy above blue |\n|---|---|---|---|---|---|")
    shares = []
    for end, month in zip(ends, months):
        levels = collections.Counter(line["level"] for line in month.values())
        false = sum(company not in troubled and LEVELS.index(line["level"]) > 1 for company, line in month.items())
        shares.append(false / healthy)
        print(f"| {end} | {levels['red']} | {levels['orange']} | {levels['yellow']} | {levels['blue']} | {false} ({100 * false / healthy:.2f} %) |")
    winter = [above(month) for end, month in zip(ends, months) if end.month in (12, 1, 2, 3)]
    summer = [above(month) for end, month in zip(ends, months) if end.month in (6, 7, 8, 9)]
    print(f"\nHealthy companies above blue: at most {100 * max(shares):.2f} % in any month. Companies above blue at a month-end: "
          f"{mean(winter):.1f} in winter (December to March), {mean(summer):.1f} in summer (June to September).\n")
    print("| trouble | cases | above blue before it broke out | not before, but within 62 days after | in neither |\n|---|---|---|---|---|")
    for kind, cases in sorted(group(outcomes).items()):
        before = after = 0
        seen = 0
        for case in cases:
            broke, began = datetime.date.fromisoformat(case["date"]), datetime.date.fromisoformat(case["began"] + "-01")
            if not (ends[0] <= broke <= ends[-1]):
                continue
            seen += 1
            seen_at = [end for end, month in zip(ends, months) if is_above(month, case["company"])]
            early = [end for end in seen_at if began <= end < broke]
            late = [end for end in seen_at if broke <= end <= broke + datetime.timedelta(days=62)]
            before += bool(early)
            after += bool(late and not early)
        print(f"| {kind} | {seen} | {before} | {after} | {seen - before - after} |")
    print("\n| rule | companies at a month-end, mean | of them healthy |\n|---|---|---|")
    fired, of_healthy = collections.Counter(), collections.Counter()
    for month in months:
        for company, line in month.items():
            for rule in line["rules"]:
                name = rule["id"]
                fired[name] += 1
                of_healthy[name] += company not in troubled
    for name, count in fired.most_common():
        print(f"| `{name}` | {count / len(months):.1f} | {of_healthy[name] / len(months):.1f} |")


def above(month):
    return sum(LEVELS.index(line["level"]) > 1 for line in month.values())


def is_above(month, company):
    return company in month and LEVELS.index(month[company]["level"]) > 1


def mean(numbers):
    return sum(numbers) / len(numbers) if numbers else 0


def group(outcomes):
    kinds = collections.defaultdict(list)
    for outcome in outcomes:
        kinds[outcome["kind"]].append(outcome)
    return kinds


if __name__ == "__main__":
    main()
