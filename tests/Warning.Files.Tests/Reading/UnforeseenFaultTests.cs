using System.Text;
using EarlyWarning.Files.Scanning;
using EarlyWarning.Rules;
using NodaTime;
using NodaTime.TimeZones;

namespace EarlyWarning.Files.Reading;

/// <summary>Checks that a fault that nobody foresaw costs the row it is met in, and that where it can be of no row it names feed and file.</summary>
public sealed class UnforeseenFaultTests
{
    private const string Power = """
        { "id": "power", "file": "power.odd", "company": "企业", "date": "月份",
        "measures": { "power_kwh": { "column": "电量", "combine": "sum" } }, "maxRejects": 1 }
        """;
    private const string Calls = """
        { "id": "calls", "file": "calls.odd", "company": "企业", "date": "日期", "key": "工单",
        "events": { "call": { "value": "人数", "fields": { "matter": "事由" } } }, "maxRejects": 1 }
        """;
    private const string Rows = "A,2026-10,1\nB,2026-10,2\nC,2026-10,3\n";

    [Theory]
    [InlineData("企业")]
    [InlineData("月份")]
    [InlineData("电量")]
    public async Task A_row_that_breaks_the_program_is_a_reject_and_the_others_are_read(string column)
    {
        using SmallRegion region = new SmallRegion().WithFeeds(Power).With("power.odd", "企业,月份,电量\n" + Rows);
        ScanPanel panel = await ReadAsync(region, new Breaking { Field = (3, column) });
        Reject reject = Assert.Single(panel.Rejects);
        Assert.Equal(
            ("power", "power.odd", 3L, "", "a fault of the program (OverflowException) while the row was read; please report it"),
            (reject.Feed, reject.File, reject.Row, reject.Column, reject.Reason.ToString()));
        FeedSummary feed = panel.Feeds[^1];
        Assert.Equal((3, 1, 2), (feed.Rows, feed.RejectedRows, feed.Indicators[0].Observations));
    }

    [Fact]
    public async Task The_company_of_such_a_row_is_not_taken_for_absent()
    {
        using SmallRegion region = new SmallRegion().WithFeeds(Power.Replace("power_kwh", "arrears_cny", StringComparison.Ordinal)).With("power.odd",
            "企业,月份,电量\n" + Rows);
        ScanPanel panel = await ReadAsync(region, new Breaking { Field = (3, "电量") });
        PanelView view = panel.Panel.AsOf(SmallRegion.AsOf, 1);
        Assert.Equal((1, null, 0), (Of(0), Of(1), Of(3)));

        double? Of(int company) => view.ValueOf(company, "arrears_cny", CalendarPeriod.Of(Cadence.Monthly, new LocalDate(2026, 10, 1)));
    }

    [Theory]
    [InlineData("企业", 0)]
    [InlineData("日期", 1)]
    [InlineData("人数", 1)]
    [InlineData("事由", 1)]
    public async Task An_event_of_such_a_row_has_happened_if_its_company_is_known(string column, int unread)
    {
        using SmallRegion region = new SmallRegion().WithFeeds(Calls).With("calls.odd", "企业,日期,人数,工单,事由\nA,2026-11-01,3,1,欠薪\nB,2026-11-02,4,2,加班\n");
        ScanPanel panel = await ReadAsync(region, new Breaking { Field = (3, column) });
        Assert.Equal(3, Assert.Single(panel.Rejects).Row);
        Assert.Equal((2, 1), (panel.Feeds[^1].Rows, panel.Feeds[^1].Indicators[0].Observations));
        Assert.Equal(unread, panel.Panel.AsOf(SmallRegion.AsOf, 1).FindUnread().Count);
    }

    [Fact]
    public async Task A_row_of_the_register_that_breaks_the_program_is_a_reject()
    {
        using SmallRegion region = new SmallRegion().WithFeeds("", SmallRegion.Register.Replace("companies.csv", "companies.odd", StringComparison.Ordinal),
            ", \"maxRejects\": 1")
            .With("companies.odd", SmallRegion.Companies);
        ScanPanel panel = await ReadAsync(region, new Breaking { Field = (3, "人数") });
        Assert.Equal(("companies", 3L), (Assert.Single(panel.Rejects).Feed, panel.Rejects[0].Row));
        Assert.Equal(["A", "B", "C", "D"], panel.Companies.Select(company => company.Id));
        ScanPanel other = await ReadAsync(region, new Breaking { Field = (3, "编号") });
        Assert.Equal(["A", "C", "D"], other.Companies.Select(company => company.Id));
    }

    [Fact]
    public async Task A_line_of_a_crosswalk_that_breaks_the_program_is_left_out()
    {
        using SmallRegion region = new SmallRegion()
            .WithFeeds("""
                { "id": "power", "file": "power.csv", "company": { "column": "户号", "via": "meters.odd" }, "date": "月份",
                "measures": { "power_kwh": { "column": "电量" } }, "maxRejects": 1 }
                """)
            .With("power.csv", "户号,月份,电量\n1,2026-10,1\n2,2026-10,1\n").With("meters.odd", "户号,企业\n1,A\n2,B\n");
        ScanPanel panel = await ReadAsync(region, new Breaking { Field = (3, "企业") });
        Assert.Equal(("meters.odd", 3L), (Assert.Single(panel.Rejects).File, panel.Rejects[0].Row));
        Assert.Equal(1, panel.Feeds[^1].Indicators[0].Observations);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(64)]
    public async Task A_row_of_delimited_text_that_breaks_the_columns_is_found_by_itself(int? chunk)
    {
        string[] lines = [.. Enumerable.Range(0, 60).Select(i => $"{"ABCD"[i % 4]},2026-{1 + i % 10:00}-{10 + i % 7}T00:00:00Z,1")];
        lines[20] = $"A,{OddZone.Day}T00:00:00Z,1";
        lines[50] = $"B,{OddZone.Day}T00:00:00Z,1";
        using SmallRegion region = new SmallRegion().WithFeeds(Power.Replace(".odd", ".csv", StringComparison.Ordinal)).With("power.csv",
            "企业,月份,电量\n" + string.Join('\n', lines));
        ScanFile scan = ScanFile.Load(region.ScanPath);
        ReadingOptions options = new(2, StandingClock.Morning, null, chunk);
        Register register = (await RegisterReader.ReadAsync(scan, options, default)).Register;
        int asOf = SmallRegion.AsOf.ToDateOnly().DayNumber;
        ReadingContext context = new(scan, register, scan.Pack.Rules.NewPanel(register.Ids, SmallRegion.AsOf), asOf, options,
            default)
        { Dates = new ObservationDates(new OddZone(), asOf) };
        using FeedReader reading = FeedReader.Open(context, scan.Feeds[0], null);
        await Task.WhenAll(Task.Run(reading.Work), Task.Run(reading.Work));
        FeedReport report = reading.Report();
        Assert.Null(reading.Unreadable);
        Assert.Equal([22L, 52L], report.Rejects.Select(reject => reject.Row));
        Assert.Equal((60, 58), (report.Summary.Rows, report.Summary.Indicators[0].Observations));
    }

    [Theory]
    [InlineData("open", "feed 'power': power.odd: cannot be read: a fault of the program (OverflowException), met here; please report it")]
    [InlineData("read", "feed 'power': power.odd:3: cannot be read: a fault of the program (OverflowException), met here; please report it")]
    [InlineData("hash", "feed 'power': power.odd:4: cannot be read: a fault of the program (OverflowException), met here; please report it")]
    [InlineData("memory",
        "feed 'power': power.odd:3: cannot be read: the memory of the machine does not suffice; divide the file, or read it on a larger machine")]
    public async Task What_is_of_no_row_names_feed_and_file(string step, string expected)
    {
        using SmallRegion region = new SmallRegion().WithFeeds(Power).With("power.odd", "企业,月份,电量\n" + Rows);
        ScanException fault = await Assert.ThrowsAsync<ScanException>(() => ReadAsync(region, new Breaking { Step = step }));
        Assert.Equal([expected], fault.Faults.Select(one => one.ToString()));
    }

    [Theory]
    [InlineData("open", "feed 'companies': companies.odd: cannot be read: a fault of the program (OverflowException), met here; please report it")]
    [InlineData("read", "feed 'companies': companies.odd:3: cannot be read: a fault of the program (OverflowException), met here; please report it")]
    public async Task So_does_what_breaks_the_register(string step, string expected)
    {
        using SmallRegion region = new SmallRegion().WithFeeds("",
            SmallRegion.Register.Replace("companies.csv", "companies.odd", StringComparison.Ordinal)).With("companies.odd", SmallRegion.Companies);
        ScanException fault = await Assert.ThrowsAsync<ScanException>(() => ReadAsync(region, new Breaking { Step = step }));
        Assert.Equal([expected], fault.Faults.Select(one => one.ToString()));
    }

    private static Task<ScanPanel> ReadAsync(SmallRegion region, Breaking breaking) => Scanner.ReadAsync(
        ScanFile.Load(region.ScanPath, FileFormats.Plain.With(new FeedFormat([".odd"], (path, _, columns) => new OddReader(path, columns, breaking)))),
        SmallRegion.AsOf, new ScanOptions { Threads = 2, Clock = StandingClock.Morning });

    /// <summary>A time zone that has no time on one day.</summary>
    private sealed class OddZone() : DateTimeZone("odd", false, Offset.Zero, Offset.Zero)
    {
        public const string Day = "2026-08-09";

        public override ZoneInterval GetZoneInterval(Instant instant) => instant == Instant.FromUtc(2026, 8, 9, 0, 0)
            ? throw new OverflowException()
            : new ZoneInterval("odd", null, null, Offset.Zero, Offset.Zero);
    }

    /// <summary>Where a reader breaks.</summary>
    private sealed record Breaking
    {
        public string Step { get; init; } = "";

        public (long Row, string Column)? Field { get; init; }

        public void At(string step)
        {
            if (Step == step) throw new OverflowException();
#pragma warning disable MA0012 // The test stands for the runtime.
            if (Step == "memory" && step == "read") throw new InsufficientMemoryException();
#pragma warning restore MA0012
        }
    }

    /// <summary>A reader of an app's format that breaks.</summary>
    private sealed class OddReader : RecordReader
    {
        private readonly string[] lines;
        private readonly Breaking breaking;
        private readonly IReadOnlyCollection<string> neverSeen;
        private string[] fields;

        public OddReader(string path, IReadOnlyList<string> columns, Breaking breaking)
            : base(path)
        {
            this.breaking = breaking;
            breaking.At("open");
            lines = File.ReadAllLines(path);
            Header = this.fields = lines[0].Split(',');
            neverSeen = Lacking(path, 1, Header, columns);
            Row = 1;
        }

        public override IReadOnlyList<string> Header { get; }

        public override int FieldCount => this.fields.Length;

        public override IReadOnlyCollection<string> ColumnsNeverSeen => neverSeen;

        public override string Hash
        {
            get
            {
                breaking.At("hash");
                return "";
            }
        }

        public override bool Read()
        {
            if (Row == lines.Length) return false;
            this.fields = lines[Row++].Split(',');
            if (Row == 3) breaking.At("read");
            return true;
        }

        public override ReadOnlySpan<byte> Field(int column) => breaking.Field is { } field && field == (Row, Header[column])
            ? throw new OverflowException()
            : Encoding.UTF8.GetBytes(this.fields[column]);

        public override void Dispose()
        {
        }
    }
}
