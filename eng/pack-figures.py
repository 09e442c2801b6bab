#!/usr/bin/env python3
"""Scans a made-up region with a rule pack at month-ends and prints what came of it, as Markdown.

    eng/pack-figures.py [--rules default] [--companies 2000] [--months 24] [--seed 12]

Builds the command in Release, simulates the region (15 months longer, so that rules find a year before), scans it without latches at the last day of each
month, and counts: alerts of each level a month, winter against summer, rules fired at month-ends, healthy companies above blue, planted trouble found by kind. All companies are made up; a
healthy one is one without trouble at any time.
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
    print(f"{given.companies:,} made-up companies, {len(troubled)} of them with trouble at some time, {len(ends)} month-ends from {ends[0]} to {ends[-1]}, seed {given.seed}.\n")
    print("| month-end | red | orange | yellow | blue | healthy above blue |\n|---|---|---|---|---|---|")
    shares = []
    for end, month in zip(ends, months):
        levels = collections.Counter(line["level"] for line in month.values())
        false = sum(company not in troubled and LEVELS.index(line["level"]) > 1 for company, line in month.items())
        shares.append(false / healthy)
        print(f"| {end} | {levels['red']} | {levels['orange']} | {levels['yellow']} | {levels['blue']} | {false} ({100 * false / healthy:.2f} %) |")
    winter = [above(month) for end, month in zip(ends, months) if end.month in (12, 1, 2, 3)]
    summer = [above(month) for end, month in zip(ends, months) if end.month in (6, 7, 8, 9)]
    print(f"\nHealthy companies above blue: at most {100 * max(shares):.2f} % in any month. Companies above blue at a month-end: {mean(winter):.1f} in winter (December to March), {mean(summer):.1f} in summer (June to September).\n")
    print("| trouble | cases | above blue before it broke out | above blue within a month after | never |\n|---|---|---|---|---|")
    for kind, cases in sorted(group(outcomes).items()):
        before = after = 0
        seen = 0
        for case in cases:
            broke, began = datetime.date.fromisoformat(case["date"]), datetime.date.fromisoformat(case["began"] + "-01")
            if not (ends[0] <= broke <= ends[-1]):
                continue
            seen += 1
            early = [end for end, month in zip(ends, months) if began <= end < broke and is_above(month, case["company"])]
            late = [end for end, month in zip(ends, months) if broke <= end <= broke + datetime.timedelta(days=62) and is_above(month, case["company"])]
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
