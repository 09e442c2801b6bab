using System.Diagnostics;
using System.Globalization;
using System.Text;
using EarlyWarning.Files;
using EarlyWarning.Rules;
using NodaTime;

namespace EarlyWarning.Benchmarks.Recording;

/// <summary>
/// Simulates an office for years and measures its ledger: a scan a day with about 5,000 open alerts, whose levels and facts change as a tenth of the companies
/// a month reports other figures; letters are proposed, and every working day two alerts are closed, ten silenced, and twenty letters closed.
/// </summary>
internal static class LedgerYears
{
    private const int Companies = 6_600;
    private const double Redrawn = 0.1 / 30;
    private const int ClosingsADay = 2;
    private const int SilencesADay = 10;
    private const int LettersADay = 20;
    private const int Repetitions = 7;

    private static readonly LocalDate Begin = new(2026, 1, 1);

    private static readonly RulePack Pack = RulePack.Compile(
    [
        new RulePackLayer(
            "years",
            [
                Json("indicators.json", """{ "indicators": [ { "id": "risk", "kind": "attribute", "type": "number" } ] }"""),
                Json("policy.json", """{ "bands": { "blue": 10, "yellow": 25, "orange": 45, "red": 70 } }"""),
                Json("rules.json", """
                    { "id": "y", "rules": [
                      { "id": "wages", "when": "risk >= 1", "score": 30 },
                      { "id": "hours", "when": "risk >= 2", "score": 20 },
                      { "id": "calls", "when": "risk >= 3", "score": 25 } ] }
                    """),
            ]),
    ]);

    /// <summary>Runs the years one after the other, and prints a row for each.</summary>
    public static async Task<int> RunAsync(int years, TextWriter output)
    {
        string folder = Path.Combine(Path.GetTempPath(), $"early-warning-ledger-{Environment.ProcessId}");
        string state = Path.Combine(folder, "state");
        Directory.CreateDirectory(folder);
        try
        {
            string file = Path.Combine(folder, "scan.json");
            await File.WriteAllTextAsync(Path.Combine(folder, "companies.csv"), "id,name\nA,B\n").ConfigureAwait(false);
            const string Register = """{ "file": "companies.csv", "id": "id", "idKind": "any", "name": "name" }""";
            await File.WriteAllTextAsync(file, $$"""{ "rules": ["default"], "companies": {{Register}}, "feeds": [] }""").ConfigureAwait(false);
            ScanFile scan = ScanFile.Load(file, FileFormats.Plain);
            await output.WriteLineAsync(
                "| years | open alerts | entries | ledger, MB | of the year, MB | read from all lines, s | stored, MB | read from it, s (first) | verify, s |")
                .ConfigureAwait(false);
            await output.WriteLineAsync("| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |").ConfigureAwait(false);
            Office office = new();
            long before = 0;
            for (int year = 1; year <= years; year++)
            {
                await office.RunAsync(state, Begin.PlusYears(year - 1), Begin.PlusYears(year)).ConfigureAwait(false);
                File.Delete(Path.Combine(state, "ledger.snapshot"));
                long bytes = Directory.GetFiles(state, "*.jsonl").Sum(path => new FileInfo(path).Length);
                double all = await SecondsAsync(() => ReadAsync(scan)).ConfigureAwait(false);
                Instant end = Begin.PlusYears(year).AtMidnight().InUtc().ToInstant() - Duration.FromMinutes(1);
                await StoreAsync(scan, new StandingClock(end)).ConfigureAwait(false);
                double first = await SecondsAsync(() => ReadAsync(scan)).ConfigureAwait(false);
                double[] stored = new double[Repetitions];
                for (int i = 0; i < Repetitions; i++) stored[i] = await SecondsAsync(() => ReadAsync(scan)).ConfigureAwait(false);
                Array.Sort(stored);
                LedgerVerification? found = null;
                double verified = await SecondsAsync(async () => found = await FileLedger.VerifyAsync(state).ConfigureAwait(false)).ConfigureAwait(false);
                if (found is not { IsWhole: true, Snapshot: SnapshotFinding.Agrees }) throw new InvalidOperationException($"The ledger is not whole: {found}");
                double snapshot = new FileInfo(Path.Combine(state, "ledger.snapshot")).Length / 1e6, again = stored[Repetitions / 2];
                double added = (bytes - before) / 1e6;
                string size = string.Create(CultureInfo.InvariantCulture, $"{office.Open:N0} | {found.Entries:N0} | {bytes / 1e6:F1} | {added:F1}");
                string time = string.Create(CultureInfo.InvariantCulture, $"{all:F2} | {snapshot:F1} | {again:F3} ({first:F3}) | {verified:F1}");
                await output.WriteLineAsync($"| {year} | {size} | {time} |").ConfigureAwait(false);
                before = bytes;
                office.Refresh(found.Entries);
            }

            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Reads the state as every command does: the alerts and the letters.</summary>
    private static async Task ReadAsync(ScanFile scan)
    {
        using CaseLedger cases = await CaseLedger.OpenToReadAsync(scan).ConfigureAwait(false);
        _ = (cases.Alerts, cases.Letters);
    }

    /// <summary>Records an act, after which what is settled is stored.</summary>
    private static async Task StoreAsync(ScanFile scan, IClock clock)
    {
        using CaseLedger cases = await CaseLedger.OpenAsync(scan, clock: clock).ConfigureAwait(false);
        Episode open = cases.Alerts.Episodes.First(episode => episode.IsOpen);
        await cases.SilenceAsync(open.Company, cases.LastScan!.AsOf.PlusDays(5), "李某", "已约谈").ConfigureAwait(false);
    }

    private static async Task<double> SecondsAsync(Func<Task> work)
    {
        GC.Collect();
        long start = Stopwatch.GetTimestamp();
        await work().ConfigureAwait(false);
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    private static RulePackFile Json(string path, string text) => new(path, Encoding.UTF8.GetBytes(text));

    private sealed class StandingClock(Instant now) : IClock
    {
        public Instant GetCurrentInstant() => now;
    }

    private sealed class Office
    {
        private readonly Random random = new(2026);
        private readonly Company[] register = [.. Enumerable.Range(0, Companies).Select(row =>
            new Company(string.Create(CultureInfo.InvariantCulture, $"91440799MA{row:D7}X"), $"示例市第{row}家具制造有限公司"))];
        private readonly int[] risks = new int[Companies];
        private readonly int[] facts = new int[Companies];
        private readonly Dictionary<string, int> rows;
        private CaseState state = CaseState.Empty;
        private long extra;

        public Office()
        {
            rows = register.Select((company, row) => (company.Id, row)).ToDictionary(pair => pair.Id, pair => pair.row, StringComparer.Ordinal);
            for (int row = 0; row < Companies; row++) Draw(row);
        }

        public int Open => state.Alerts.Episodes.Count(episode => episode.IsOpen);

        /// <summary>Counts what was recorded beside the simulation.</summary>
        public void Refresh(long entries) => extra = entries - state.Position;

        public async Task RunAsync(string folder, LocalDate from, LocalDate to)
        {
            using FileLedger ledger = await FileLedger.OpenAsync(folder, issuer: null).ConfigureAwait(false);
            for (LocalDate day = from; day < to; day = day.PlusDays(1))
            {
                for (int row = 0; row < Companies; row++)
                {
                    if (random.NextDouble() < Redrawn) Draw(row);
                }

                Instant at = day.AtMidnight().PlusHours(22).InUtc().ToInstant() + Duration.FromNanoseconds(random.Next(999_999_999));
                await RecordAsync(ledger, Scan(day, at)).ConfigureAwait(false);
                await RecordAsync(ledger, [new LedgerEntry(EventStamp.OfScan(at, day, Pack.Hash), new ScanWritten())]).ConfigureAwait(false);
                if (day.DayOfWeek is IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday) continue;
                await RecordAsync(ledger, Acts(day, at + Duration.FromHours(11))).ConfigureAwait(false);
            }
        }

        private LedgerEntry[] Scan(LocalDate day, Instant at)
        {
            CaseState before = state.Before(day)!;
            PanelBuilder builder = new(Pack.Catalog, register.Select(company => company.Id));
            builder.Deliver(new FeedDelivery("register", ["risk"]));
            Pack.Catalog.TryGet("risk", out Indicator? risk);
            for (int row = 0; row < Companies; row++) builder.Attribute(risk!).Set(row, risks[row]);
            using Assessments assessments = Pack.Assess(builder.Build().AsOf(day), threads: 1, before.Alerts.Latches);
            AlertAdvance advance = before.Alerts.Advance(assessments, register, at);
            EventStamp stamp = EventStamp.OfScan(at, day, Pack.Hash);
            IReadOnlyList<LedgerEntry> letters = before.Letters.Advance(advance.Transitions, Grounds, RulePack.Default.Calendar, stamp);
            return [new LedgerEntry(stamp, new ScanBegan(Companies)), .. advance.Entries, .. letters, new LedgerEntry(stamp, new ScanEnded())];
        }

        private LetterGrounds? Grounds(string company)
        {
            int row = rows[company];
            return risks[row] == 0 ? null : new LetterGrounds(
                register[row].Name,
                [string.Create(CultureInfo.InvariantCulture, $"你单位存在拖欠职工工资情形，涉及人数：{facts[row]}人，金额：{facts[row] * 5300}元（人社部门数据）")],
                ["中华人民共和国劳动法 第五十条"]);
        }

        private LedgerEntry[] Acts(LocalDate day, Instant at)
        {
            Episode[] open = [.. state.Alerts.Episodes.Where(episode => episode.IsOpen)];
            random.Shuffle(open);
            LedgerEntry[] onAlerts = [.. open.Take(ClosingsADay + SilencesADay).Select((episode, place) => place < ClosingsADay
                ? state.Alerts.Close(episode.Company, ClosedAs.Handled, "李某", at, workers: random.Next(40), yuan: random.Next(400_000), note: "已督促单位补发工资")
                : state.Alerts.Silence(episode.Company, day.PlusDays(random.Next(10, 40)), "李某", "正在调解", at))];
            Letter[] letters = [.. state.Letters.Letters.Where(letter => letter.State == LetterState.Proposed).Take(LettersADay)];
            LetterActions actions = new(state.Letters, null, null, RulePack.Default.Calendar);
            return [.. onAlerts, .. letters.Select(letter => new LedgerEntry(state.StampOf("王某", at), actions.Close(letter, "已电话核实，无需发函")))];
        }

        private async Task RecordAsync(FileLedger ledger, IReadOnlyList<LedgerEntry> entries)
        {
            await ledger.AppendAsync(entries, state.Position + extra).ConfigureAwait(false);
            state = state.With(entries)!;
        }

        private void Draw(int row)
        {
            risks[row] = random.Next(6) switch { 0 => 0, 1 or 2 or 3 => 1, 4 => 2, _ => 3 };
            facts[row] = random.Next(3, 400);
        }
    }
}
