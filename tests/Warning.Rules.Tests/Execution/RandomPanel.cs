using EarlyWarning.Rules.Execution;
using EarlyWarning.Rules.Panels;
using NodaTime;
using static EarlyWarning.Rules.Tests.Panels.SmallPanel;

namespace EarlyWarning.Rules.Tests.Execution;

/// <summary>
/// Panels with gaps, blanks, rows that could not be read, with and without a date, revisions in one file and across files, records, early and
/// late arrivals, ties, feeds that state their days and feeds that do not, silent feeds, dated and timeless attributes. The same seed gives the same panel.
/// </summary>
internal static class RandomPanel
{
    public static readonly LocalDate AsOf = new(2026, 7, 20);

    private static readonly UnreadRow Source = new("feed", "file.csv", 7);

    private static readonly Indicator[] Indicators =
    [
        Monthly("power", "10d", "2m") with { Record = "supply" },
        Monthly("bills", "10d", "2m", absent: 0) with { Record = "supply" },
        Monthly("heads", "10d", "2m") with { Record = "supply" },
        Monthly("sales"),
        Monthly("late", "45d", "3m"),
        Monthly("arrears", "5d", "2m", absent: 0),
        Monthly("undelivered"),
        new() { Id = "staff", Kind = IndicatorKind.Measure, Cadence = Cadence.Quarterly, Lag = Span("20d"), MaxAge = Span("2q") },
        new() { Id = "profit", Kind = IndicatorKind.Measure, Cadence = Cadence.Yearly, Lag = Span("3m") },
        new() { Id = "gas", Kind = IndicatorKind.Measure, Cadence = Cadence.Daily, Lag = Span("1d"), MaxAge = Span("5d") },
        Event("complaint", "2d", "3m") with
        {
            Fields = [new EventField("matter", EventFieldType.Text), new EventField("weight", EventFieldType.Number), new EventField("urgent", EventFieldType.Flag)],
        },
        Event("accident"),
        Event("strike"),
        Attribute("headcount", AttributeType.Number),
        Attribute("industry", AttributeType.Text),
        Attribute("region", AttributeType.Text),
        Attribute("founded", AttributeType.Date),
        Attribute("unionised", AttributeType.Flag),
    ];

    public static IndicatorCatalog Catalog { get; } = WithParameters(new IndicatorCatalog(Indicators, ["industry:1", "region"]));

    public static PanelView Of(int companies, int seed, PanelReach? reach = null)
    {
        Random random = new(seed);
        PanelBuilder builder = new(Catalog, Enumerable.Range(0, companies).Select(row => $"c{row:0000}"), reach);
        Deliver(builder, random);
        double density = random.NextDouble();
        if (random.Next(4) == 0) AppendUndated(builder, companies, random);
        foreach (Indicator indicator in Catalog.Indicators)
        {
            if (indicator.Id == "undelivered" || random.Next(12) == 0) continue;
            int files = random.Next(3) == 0 ? 2 : 1, unread = random.Next(3) == 0 ? 12 : int.MaxValue;
            int silent = random.Next(5) == 0 ? random.Next(35) : 0, blank = random.Next(5) == 0 ? random.Next(35) : int.MaxValue;
            Action<int> append = indicator.Kind switch
            {
                IndicatorKind.Measure => row => AppendMeasure(builder, indicator, row, density, silent, blank, unread, random),
                IndicatorKind.Event => row => AppendEvents(builder, indicator, row, random),
                _ => row => AppendAttribute(builder, indicator, row, unread, random),
            };
            for (int file = 0; file < files; file++)
            {
                if (indicator.Kind == IndicatorKind.Measure) builder.Measure(indicator).BeginFile(file);
                if (indicator.Kind == IndicatorKind.Attribute) builder.Attribute(indicator).BeginFile(file);
                for (int row = 0; row < companies; row++) append(row);
            }
        }

        return builder.Build().AsOf(AsOf);
    }

    /// <summary>Adds the observations of one company, as an app supplies them, to a panel and to a frame.</summary>
    public static PanelView OfOne(int seed, CompanyFrame frame)
    {
        PanelBuilder builder = new(Catalog, ["only"]);
        Indicator[] delivered = DeliveredBy(seed);
        builder.Deliver(new FeedDelivery("app", delivered.Select(indicator => indicator.Id).ToArray()) { From = new LocalDate(1, 1, 1), Through = AsOf });
        Tell(seed, frame);
        foreach (Observation observation in ObservationsOf(seed, delivered)) observation.AddTo(builder, row: 0);
        return builder.Build().AsOf(AsOf);
    }

    /// <summary>Returns a panel of companies that were told as apps tell single ones, with late feeds, silent feeds and feeds that state their days.</summary>
    /// <param name="seeds">The seed of the observations of each company.</param>
    /// <param name="feeds">The seed of the feeds.</param>
    public static PanelView OfTold(IReadOnlyList<int> seeds, int feeds)
    {
        PanelBuilder builder = new(Catalog, Enumerable.Range(0, seeds.Count).Select(row => $"c{row:0000}"));
        Deliver(builder, new Random(feeds));
        for (int row = 0; row < seeds.Count; row++)
        {
            foreach (Observation observation in ObservationsOf(seeds[row], DeliveredBy(feeds), silent: feeds)) observation.AddTo(builder, row);
        }

        return builder.Build().AsOf(AsOf);
    }

    /// <summary>Adds the observations of a company of such a panel to a frame.</summary>
    public static void Tell(int seed, int feeds, CompanyFrame frame)
    {
        foreach (Indicator indicator in Catalog.Indicators) frame.Deliver(indicator);
        foreach (Observation observation in ObservationsOf(seed, DeliveredBy(feeds), silent: feeds)) observation.AddTo(frame);
    }

    private static void Tell(int seed, CompanyFrame frame)
    {
        Indicator[] delivered = DeliveredBy(seed);
        foreach (Indicator indicator in delivered) frame.Deliver(indicator);
        foreach (Observation observation in ObservationsOf(seed, delivered)) observation.AddTo(frame);
    }

    private static Indicator[] DeliveredBy(int seed)
    {
        Random random = new(seed);
        return Catalog.Indicators.Where(indicator => indicator.Id != "undelivered" && random.Next(5) > 0).ToArray();
    }

    /// <summary>Returns the observations of a company; of a feed that is silent those of its newest periods are left out for most companies.</summary>
    private static List<Observation> ObservationsOf(int seed, Indicator[] delivered, int? silent = null)
    {
        Random random = new(seed + 1_000_003);
        List<Observation> told = [];
        double density = random.NextDouble();
        foreach (Indicator indicator in delivered)
        {
            int count = indicator.Kind == IndicatorKind.Attribute ? random.Next(2) : random.Next(12);
            int late = silent is { } feeds && random.Next(8) > 0 ? new Random(feeds + indicator.Ordinal).Next(5) : 0;
            for (int i = 0; i < count; i++) Tell(told.Add, indicator, late + (int)(i / density), random);
        }

        return told;
    }

    private static void AppendUndated(PanelBuilder builder, int companies, Random random)
    {
        foreach (string feed in Feeds(builder))
        {
            for (int i = random.Next(3); i > 0; i--)
            {
                int known = random.Next(2) == 0 ? UndatedRows.AtOnce : AsOf.PlusDays(random.Next(20) - 15).ToDateOnly().DayNumber;
                builder.Undated(feed).Add(random.Next(companies), known, Source);
            }
        }
    }

    /// <summary>Parameters of one number, by place, from date to date, and of no number yet.</summary>
    private static IndicatorCatalog WithParameters(IndicatorCatalog catalog)
    {
        Indicator industry = catalog.Indicators.Single(indicator => indicator.Id == "industry"), region = catalog.Indicators.Single(indicator => indicator.Id == "region");
        int day = AsOf.ToDateOnly().DayNumber;
        Dictionary<string, double> nested = new() { ["A"] = 1, ["A1"] = 3, ["A1x"] = 7, ["B2"] = -0.0 };
        return new IndicatorCatalog(catalog,
        [
            new Parameter { Name = "rate", Values = [new ParameterValue(day - 900, 2), new ParameterValue(day, 0.5), new ParameterValue(day + 1, 99)] },
            new Parameter { Name = "tariff", Values = [new ParameterValue(day - 10, 4, industry, nested)] },
            new Parameter { Name = "floor", Values = [new ParameterValue(0, 5), new ParameterValue(day - 1, null, region, nested)] },
            new Parameter { Name = "levelled", Values = [new ParameterValue(0, 5, region, nested), new ParameterValue(day - 1, 6)] },
            new Parameter { Name = "coming", Values = [new ParameterValue(day + 1, 1, industry, nested)] },
        ]);
    }

    private static void Tell(Action<Observation> told, Indicator indicator, int back, Random random)
    {
        if (indicator.Type == AttributeType.Text && indicator.Kind == IndicatorKind.Attribute)
        {
            told(new Observation(indicator) { Text = $"{"AB"[random.Next(2)]}{random.Next(3)}" });
            return;
        }

        if (indicator.Kind != IndicatorKind.Event && random.Next(10) == 0)
        {
            TellUnread(told, indicator, back, random);
            return;
        }

        double value = indicator.Type == AttributeType.Flag ? random.Next(2)
            : indicator.Type == AttributeType.Date ? AsOf.PlusDays(-random.Next(5000)).ToDateOnly().DayNumber
            : Number(random);
        if (indicator.Kind == IndicatorKind.Attribute)
        {
            told(new Observation(indicator) { Value = value });
            return;
        }

        bool measure = indicator.Kind == IndicatorKind.Measure;
        if (!measure && random.Next(10) == 0)
        {
            told(new Observation(indicator) { IsUnread = true, Date = random.Next(3) == 0 ? null : AsOf.PlusDays(3 - random.Next(400)) });
            return;
        }

        LocalDate date = measure ? CalendarPeriod.Of(indicator.Cadence, AsOf).Plus(-Math.Min(back, 100)).FirstDay : AsOf.PlusDays(3 - random.Next(400));
        LocalDate? known = random.Next(3) == 0 ? date.PlusDays(random.Next(90)) : null;
        object?[] fields = [.. FieldsOf(indicator, random).Select((value, place) => EventFields.Of(indicator.Fields[place], value))];
        told(new Observation(indicator) { Date = date, Value = value, Known = known, Fields = fields });
    }

    private static void TellUnread(Action<Observation> told, Indicator indicator, int back, Random random)
    {
        if (indicator.Kind == IndicatorKind.Attribute || random.Next(4) == 0)
        {
            told(new Observation(indicator) { IsUnread = true });
            return;
        }

        CalendarPeriod period = CalendarPeriod.Of(indicator.Cadence, AsOf).Plus(-Math.Min(back, 100));
        LocalDate? known = random.Next(3) == 0 ? period.FirstDay.PlusDays(random.Next(90)) : null;
        told(new Observation(indicator) { IsUnread = true, Date = period.FirstDay, Known = known });
    }

    private static IEnumerable<string> Feeds(PanelBuilder builder) => builder.Feeds.Select(feed => feed.Id).Distinct(StringComparer.Ordinal);

    private static IEnumerable<object?> FieldsOf(Indicator happening, Random random) => happening.Fields.Select(field => random.Next(6) == 0 ? null : field.Type switch
    {
        EventFieldType.Text => $"{"AB"[random.Next(2)]}{random.Next(3)}",
        EventFieldType.Number => Number(random),
        _ => (object?)(random.Next(2) == 0),
    });

    private static void Deliver(PanelBuilder builder, Random random)
    {
        string[] all = Catalog.Indicators.Select(indicator => indicator.Id).Where(id => id != "undelivered").ToArray();
        foreach (string[] group in all.Chunk(random.Next(1, 5)))
        {
            LocalDate? from = random.Next(2) == 0 ? null : AsOf.PlusDays(-random.Next(900));
            LocalDate? through = random.Next(3) > 0 ? null : AsOf.PlusDays(-random.Next(200));
            builder.Deliver(new FeedDelivery(string.Join('+', group), group) { From = from > through ? through : from, Through = through });
        }
    }

    /// <summary>A history with gaps, silence at its end and blank rows before its beginning.</summary>
    /// <param name="silent">Nobody has a row in so many of the newest periods.</param>
    /// <param name="blank">Before so many periods nobody has a value, if a row.</param>
    /// <param name="unread">Of so many rows one cannot be read.</param>
    private static void AppendMeasure(PanelBuilder builder, Indicator measure, int row, double density, int silent, int blank, int unread, Random random)
    {
        CalendarPeriod newest = CalendarPeriod.Of(measure.Cadence, AsOf);
        int gone = random.Next(4) == 0 ? random.Next(6) : 0;
        for (int back = silent + gone; back < 40; back++)
        {
            if (random.NextDouble() > density) continue;
            CalendarPeriod period = newest.Plus(-back);
            for (int revision = random.Next(4) == 0 ? 2 : 1; revision > 0; revision--)
            {
                LocalDate? known = random.Next(3) == 0 ? period.LastDay.PlusDays(random.Next(-10, 60)) : null;
                if (random.Next(unread) == 0)
                {
                    builder.Measure(measure).AppendUnread(row, period.Ordinal, known?.ToDateOnly().DayNumber ?? MeasureAppender.UsualKnown, Source);
                    continue;
                }

                builder.Append(row, measure.Id, period, back >= blank || random.Next(15) == 0 ? null : Number(random), known);
            }
        }
    }

    private static void AppendEvents(PanelBuilder builder, Indicator happening, int row, Random random)
    {
        EventAppender events = builder.Event(happening);
        for (int i = random.Next(8); i > 0; i--)
        {
            LocalDate day = AsOf.PlusDays(random.Next(5) - random.Next(500));
            int known = random.Next(3) == 0 ? day.PlusDays(random.Next(40)).ToDateOnly().DayNumber : EventAppender.UsualKnown;
            UInt128 key = (UInt128)random.Next(4);
            double[] fields = [.. FieldsOf(happening, random).Select(value => value switch
            {
                string text => builder.Texts.Add(text),
                double number => number,
                bool flag => flag ? 1 : 0,
                _ => double.NaN,
            })];
            if (random.Next(12) == 0)
                events.AppendUnread(row, random.Next(3) == 0 ? null : day.ToDateOnly().DayNumber, known, key, new UnreadRow("f", "a.csv", i), fields: fields);
            else
                events.Append(row, day.ToDateOnly().DayNumber, Number(random), known, key, fields: fields);
        }
    }

    private static void AppendAttribute(PanelBuilder builder, Indicator attribute, int row, int unread, Random random)
    {
        AttributeAppender values = builder.Attribute(attribute);
        Func<double> value = attribute.Type switch
        {
            AttributeType.Text => () => builder.Texts.Add($"{"AB"[random.Next(2)]}{random.Next(3)}"),
            AttributeType.Flag => () => random.Next(2),
            AttributeType.Date => () => AsOf.PlusDays(-random.Next(5000)).ToDateOnly().DayNumber,
            _ => () => Number(random),
        };
        if (random.Next(5) > 0) values.Set(row, value());
        if (random.Next(unread) == 0) values.AppendUnread(row, AsOf.PlusDays(5 - random.Next(200)).ToDateOnly().DayNumber, MeasureAppender.UsualKnown, Source);
        for (int i = random.Next(3); i > 0; i--)
            values.Append(row, AsOf.PlusDays(5 - random.Next(200)).ToDateOnly().DayNumber, value(), MeasureAppender.UsualKnown);
    }

    /// <summary>Mostly small numbers that tie and cancel, sometimes ones that overflow or lose bits.</summary>
    private static double Number(Random random) => random.Next(20) switch
    {
        0 => -0.0,
        1 => 1e308 * (random.Next(2) == 0 ? 1 : -1.5),
        2 => 1e-310,
        3 => 0.1 * random.Next(10),
        4 or 5 => 0,
        7 => random.Next(3) + (1e-13 * random.Next(-12, 13)),
        6 => (random.NextDouble() - 0.5) * 1e6,
        _ => random.Next(-3, 12),
    };

    /// <summary>An observation of a company, or one that was delivered and could not be read.</summary>
    private sealed record Observation(Indicator Indicator)
    {
        public LocalDate? Date { get; init; }

        public double Value { get; init; } = double.NaN;

        public string? Text { get; init; }

        public LocalDate? Known { get; init; }

        public object?[]? Fields { get; init; }

        public bool IsUnread { get; init; }

        private int KnownDay => MeasureAppender.KnownDayOf(Known);

        public void AddTo(PanelBuilder builder, int row)
        {
            string id = Indicator.Id;
            switch (Indicator.Kind, IsUnread)
            {
                case (IndicatorKind.Attribute, true): builder.Attribute(Indicator).SetUnread(row, Source); break;
                case (IndicatorKind.Attribute, false): builder.Attribute(Indicator).Set(row, Text is null ? Value : builder.Texts.Add(Text)); break;
                case (IndicatorKind.Event, true): builder.AppendUnreadEvent(row, id, Date, new UnreadRow("app", "", 0)); break;
                case (IndicatorKind.Event, false): builder.Event(id).Append(builder.RowAt(row), Date!.Value, Value, Known, fields: [.. Fields!.Select(ValueOf)]); break;
                case (_, false): builder.Append(row, id, CalendarPeriod.Of(Indicator.Cadence, Date!.Value), Value, Known); break;
                case (_, true) when Date is { } date: builder.Measure(Indicator).AppendUnread(row, CalendarPeriod.Of(Indicator.Cadence, date).Ordinal, KnownDay, Source); break;
                default: builder.Undated(builder.Feeds.First(feed => feed.Indicators.Contains(id)).Id).Add(row, UndatedRows.AtOnce, Source, Indicator.Ordinal); break;
            }
        }

        private CellValue ValueOf(object? field, int place) => field switch
        {
            null => default,
            string text => CellValue.Of(text),
            double flag when Indicator.Fields[place].Type == EventFieldType.Flag => CellValue.Of(flag != 0),
            _ => CellValue.Of((double)field),
        };

        public void AddTo(CompanyFrame frame)
        {
            int? day = Date?.ToDateOnly().DayNumber;
            if (IsUnread) frame.AddUnread(Indicator, day, Indicator.Kind == IndicatorKind.Measure && day is null ? UndatedRows.AtOnce : KnownDay);
            else if (day is { } date) frame.Add(Indicator, date, Value, KnownDay, Fields);
            else if (Text is { } text) frame.Set(Indicator, text);
            else frame.Set(Indicator, Value);
        }
    }
}
