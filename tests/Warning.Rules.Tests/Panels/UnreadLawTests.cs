using System.Globalization;
using EarlyWarning.Rules.Binding;
using EarlyWarning.Rules.Explaining;
using EarlyWarning.Rules.Panels;
using EarlyWarning.Rules.Tests.Execution;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using static EarlyWarning.Rules.Tests.Panels.SmallPanel;

namespace EarlyWarning.Rules.Tests.Panels;

/// <summary>
/// A row that could not be read never turns a company clear. One cell or row of a random panel is made unread; a rule of comparisons, <c>and</c> and
/// <c>or</c> over bare measures and over <c>any</c> and <c>count</c> of events that fired or was undecided is then never clear.
/// </summary>
public sealed class UnreadLawTests
{
    private static readonly LocalDate AsOf = new(2026, 7, 20);

    private static readonly int Today = AsOf.ToDateOnly().DayNumber;

    private static readonly UnreadRow Source = new("feed", "file.csv", 7);

    private static readonly IndicatorCatalog Catalog = new(
    [
        Monthly("months", "5d", "2m", absent: 0) with { Record = "arrears" },
        Monthly("people", "5d", "2m", absent: 0) with { Record = "arrears" },
        Monthly("yuan", "5d", "2m", absent: 0) with { Record = "arrears" },
        Monthly("power", "10d", "3m"),
        Monthly("paid", "40d", "2m"),
        Event("call", "2d"),
        Event("visit", maxAge: "2m"),
    ]);

    /// <summary>The indicators in a row of each feed.</summary>
    private static readonly string[][] Feeds = [["months", "people", "yuan"], ["power", "paid"], ["call"], ["visit"]];

    private const int RulesAtOnce = 8;

    private static readonly string[] Texts = [.. Gen.Sample(Condition(2), 4 * RulesAtOnce, 4 * RulesAtOnce)];

    private static readonly BoundExpression[] Rules = [.. Texts.Select(text => Engine.Bind(text, Catalog))];

    /// <summary>How many panels: 10,000, or as many as the environment says.</summary>
    private static int Panels =>
        Environment.GetEnvironmentVariable("EARLYWARNING_PANELS") is { } panels ? int.Parse(panels, CultureInfo.InvariantCulture) : 10_000;

    [Fact]
    public void No_row_that_could_not_be_read_makes_a_company_clearer() =>
        Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed =>
        {
            if (Clearer(seed) is { } rule) Assert.Fail($"seed {seed}: {rule}");
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(Panels).WithParallelRunConfig(new ParallelRunConfig(Environment.ProcessorCount)));

    [Fact]
    public void Some_rule_fires_some_is_clear_and_some_is_undecided()
    {
        HashSet<(bool?, bool?)> seen = [];
        for (int seed = 0; seed < 300; seed++)
        {
            Case one = new(seed);
            Interpreter before = new(one.Panel(mended: true)), after = new(one.Panel(mended: false));
            foreach (BoundExpression rule in Rules) seen.Add((before.Evaluate(rule, 0).Truth, after.Evaluate(rule, 0).Truth));
        }

        (bool?, bool?)[] all = [(true, true), (true, null), (null, null), (false, null), (false, false)];
        Assert.Superset(all.ToHashSet(), seen);
    }

    /// <summary>Returns a description of a rule that an unread row turned clear; null if there is none.</summary>
    private static string? Clearer(int seed)
    {
        Case one = new(seed);
        PanelView read = one.Panel(mended: true), unread = one.Panel(mended: false);
        Interpreter before = new(read), after = new(unread);
        int[] companies = [.. one.Judged(read, unread)];
        for (int i = (seed & 3) * RulesAtOnce; i < ((seed & 3) + 1) * RulesAtOnce; i++)
        {
            foreach (int company in companies)
            {
                if (before.Evaluate(Rules[i], company).Truth is not false && after.Evaluate(Rules[i], company).Truth is false)
                    return $"{Texts[i]} of company {company} was {before.Evaluate(Rules[i], company).Truth?.ToString() ?? "undecided"} and is clear where {one}";
            }
        }

        return null;
    }

    private static Gen<string> Condition(int size)
    {
        Gen<string> order = Gen.Elements("==", "!=", "<", "<=", ">", ">=");
        Gen<string> measure = Gen.Elements("months", "people", "yuan", "power", "paid");
        Gen<string> happening = Gen.Elements("call", "visit"), span = Gen.Elements("10d", "1m", "3m", "1y");
        Gen<string> offset = Gen.Frequency((3, Gen.Constant("")), (1, span.Select(days => $", offset: {days}")));
        Gen<string> compared = from one in measure from sign in order from number in Gen.Choose(0, 3) select $"{one} {sign} {number}";
        Gen<string> both = from one in measure from sign in order from other in measure from number in Gen.Choose(0, 3) select $"{one} {sign} {other} + {number}";
        Gen<string> counted = from one in happening from days in span from back in offset from sign in order from number in Gen.Choose(0, 3) select $"count({one}, {days}{back}) {sign} {number}";
        Gen<string> any = from one in happening from days in span from back in offset select $"any({one}, {days}{back})";
        Gen<string> plain = Gen.Frequency((4, compared), (2, both), (2, counted), (2, any));
        if (size == 0) return plain;
        Gen<string> inner = Condition(size - 1);
        return Gen.Frequency((1, plain), (3, from one in inner from word in Gen.Elements("and", "or") from other in inner select $"({one}) {word} ({other})"));
    }

    /// <summary>Rows of feeds in their files, with the part of one row that could not be read.</summary>
    /// <remarks>
    /// A row whose date cannot be read is the only one of its period, or of its event's key: where another is readable that one stands for its
    /// period, as the language has it, and the row without a date may well have been its revision.
    /// </remarks>
    private sealed class Case
    {
        public const int Companies = 3;

        private readonly List<Row> rows = [];

        private readonly int hurt;

        private readonly Fault fault;

        private readonly int cell;

        private readonly LocalDate?[] from = new LocalDate?[Feeds.Length], through = new LocalDate?[Feeds.Length];

        public Case(int seed)
        {
            Random random = new(seed);
            for (int feed = 0; feed < Feeds.Length; feed++)
            {
                from[feed] = random.Next(3) == 0 ? AsOf.PlusDays(-random.Next(900)) : null;
                through[feed] = random.Next(4) == 0 ? AsOf.PlusDays(-random.Next(90)) : null;
                if (from[feed] > through[feed]) from[feed] = through[feed];
                int files = random.Next(1, 3), most = random.Next(1, 16);
                HashSet<(int File, int Company, int Day, int Known)> told = [];
                for (int i = 0; i < most; i++)
                {
                    bool happening = feed >= 2;
                    int company = random.Next(Companies), file = random.Next(files);
                    int day = happening ? Today + 2 - random.Next(random.Next(2) == 0 ? 40 : 400) : Month(2026, 7).Plus(-random.Next(8)).FirstDay.ToDateOnly().DayNumber;
                    int known = random.Next(3) == 0 ? day + random.Next(70) : MeasureAppender.UsualKnown;
                    if (!happening && !told.Add((file, company, day, known))) continue;
                    double[] numbers = [.. Feeds[feed].Select(_ => random.Next(5) == 0 ? Missing.Blank : random.Next(4))];
                    rows.Add(new Row(feed, file, company, day, known, (UInt128)random.Next(happening ? 6 : 1), numbers));
                }
            }

            if (rows.Count == 0) rows.Add(new Row(0, 0, 0, Today - 60, MeasureAppender.UsualKnown, 0, [1, 1, 1]));
            hurt = random.Next(rows.Count);
            fault = (Fault)random.Next(IsAlone(rows[hurt]) ? 3 : 2);
            cell = random.Next(rows[hurt].Numbers.Length);
            if (fault == Fault.Cell && double.IsNaN(rows[hurt].Numbers[cell])) fault = Fault.Row;
        }

        private enum Fault
        {
            /// <summary>One number of a row.</summary>
            Cell,

            /// <summary>All numbers of a row.</summary>
            Row,

            /// <summary>The date of a row, and so all of it.</summary>
            Date,
        }

        /// <summary>
        /// The companies that the law is checked for: all if no anchor moves; the row's own if one steps back, as an undated row is delivered in no
        /// period; none if a period lost a row, so that the next is no longer late, or if a feed lost a lone day, so that it begins earlier.
        /// </summary>
        public IEnumerable<int> Judged(PanelView read, PanelView unread)
        {
            int[] moves = [.. Catalog.Indicators.Where(one => one.Kind == IndicatorKind.Measure).Select(one => unread.Measure(one).Anchor.CompareTo(read.Measure(one).Anchor))];
            bool covers = Catalog.Indicators.Any(one => one.Kind == IndicatorKind.Event
                ? unread.Event(one).From < read.Event(one).From
                : unread.Measure(one).DeliveredFrom < (read.Measure(one).DeliveredFrom ?? int.MaxValue));
            return covers || moves.Any(move => move > 0) ? [] : moves.Any(move => move < 0) ? [rows[hurt].Company] : Enumerable.Range(0, Companies);
        }

        public PanelView Panel(bool mended)
        {
            PanelBuilder builder = new(Catalog, Enumerable.Range(0, Companies).Select(company => $"c{company}"));
            for (int feed = 0; feed < Feeds.Length; feed++)
            {
                builder.Deliver(new FeedDelivery($"feed{feed}", Feeds[feed]) { From = from[feed], Through = through[feed] });
                for (int file = 0; file < 2; file++)
                {
                    foreach (Indicator indicator in Feeds[feed].Select(Named))
                    {
                        if (indicator.Kind == IndicatorKind.Measure) builder.Measure(indicator).BeginFile(file);
                        else builder.Event(indicator).BeginFile(file);
                    }

                    for (int i = 0; i < rows.Count; i++)
                    {
                        if (rows[i].Feed == feed && rows[i].File == file) Append(builder, rows[i], i == hurt && !mended ? fault : null);
                    }
                }
            }

            return builder.Build().AsOf(AsOf);
        }

        public override string ToString() =>
            $"{fault} {cell} of row {hurt} cannot be read of\n{string.Join('\n', rows)}\nfrom {string.Join(", ", from)} through {string.Join(", ", through)}";

        private bool IsAlone(Row row) =>
            rows.Count(other => other.Feed == row.Feed && other.Company == row.Company && (row.Feed >= 2 ? other.Key == row.Key && row.Key != 0 : other.Day == row.Day)) <= 1;

        private static Indicator Named(string id) => Catalog.Indicators.Single(indicator => indicator.Id == id);

        private void Append(PanelBuilder builder, Row row, Fault? broken)
        {
            Indicator[] indicators = [.. Feeds[row.Feed].Select(Named)];
            if (indicators[0].Kind == IndicatorKind.Event)
            {
                EventAppender events = builder.Event(indicators[0]);
                double value = double.IsNaN(row.Numbers[0]) ? 1 : row.Numbers[0];
                if (broken is null) events.Append(row.Company, row.Day, value, row.Known, row.Key);
                else events.AppendUnread(row.Company, broken is Fault.Date ? null : row.Day, row.Known, row.Key, Source);
                return;
            }

            if (broken is Fault.Date)
            {
                builder.Undated($"feed{row.Feed}").Add(row.Company, row.Known == MeasureAppender.UsualKnown ? UndatedRows.AtOnce : row.Known, Source);
                return;
            }

            int ordinal = CalendarPeriod.Of(Cadence.Monthly, LocalDate.FromDateOnly(DateOnly.FromDayNumber(row.Day))).Ordinal;
            for (int i = 0; i < indicators.Length; i++)
            {
                MeasureAppender measure = builder.Measure(indicators[i]);
                if (broken is Fault.Row || (broken is Fault.Cell && i == cell)) measure.AppendUnread(row.Company, ordinal, row.Known, Source);
                else measure.Append(row.Company, ordinal, row.Numbers[i], row.Known);
            }
        }

        /// <summary>A row of a feed.</summary>
        private sealed record Row(int Feed, int File, int Company, int Day, int Known, UInt128 Key, double[] Numbers)
        {
            public override string ToString() =>
                $"{Feeds[Feed][0]} file {File} c{Company} {DateOnly.FromDayNumber(Day)} known {(Known == MeasureAppender.UsualKnown ? "usual" : DateOnly.FromDayNumber(Known))} key {Key}: {string.Join(' ', Numbers)}";
        }
    }
}
