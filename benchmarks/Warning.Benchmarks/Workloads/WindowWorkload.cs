using System.Globalization;
using System.Text;
using EarlyWarning.Rules;
using EarlyWarning.Rules.Binding;
using EarlyWarning.Rules.Execution;
using EarlyWarning.Rules.Language;
using EarlyWarning.Rules.Planning;
using NodaTime;

namespace EarlyWarning.Benchmarks.Workloads;

/// <summary>A workload of two measures over 36 months with gaps, one event, and text attributes for peers.</summary>
internal sealed class WindowWorkload
{
    private static readonly LocalDate AsOf = new(2026, 7, 1);
    private const int Periods = 36;
    private readonly PanelView view;
    private readonly IndicatorCatalog catalog;

    public WindowWorkload(int companies)
    {
        catalog = new IndicatorCatalog(
            [
                Measure("x"), Measure("y"),
                new Indicator { Id = "e", Kind = IndicatorKind.Event },
                Attribute("industry"), Attribute("region"),
            ],
            ["industry:3", "region:4"]);
        PanelBuilder builder = new(catalog, Enumerable.Range(0, companies).Select(row => row.ToString("D8", CultureInfo.InvariantCulture)));
        builder.Deliver(new FeedDelivery("f", ["x", "y", "e", "industry", "region"]) { From = new LocalDate(2020, 1, 1) });
        PeerGroups = new string[companies];
        Fill(builder, companies);
        view = builder.Build().AsOf(AsOf);
    }

    /// <summary>The numbers of <c>x</c> by period, the newest first, then by company; NaN when missing.</summary>
    public double[][] X { get; } = new double[Periods][];

    /// <summary>The numbers of <c>y</c>, likewise.</summary>
    public double[][] Y { get; } = new double[Periods][];

    /// <summary>The day number and the company's row of each event.</summary>
    public List<(int Day, int Row)> Events { get; } = [];

    /// <summary>The peer group of each company.</summary>
    public string[] PeerGroups { get; }

    public static int AsOfDay => AsOf.ToDateOnly().DayNumber;

    /// <summary>The expressions that are measured: one for each row of the documentation's function table.</summary>
    public static IReadOnlyList<string> Expressions { get; } =
    [
        "x", "x + y", "x / y", "round(x, 2)", "mod(x, 7)", "least(x, y)", "x ?? y", "if(x > y, x, y)",
        "avg(x, 12m)", "sum(x, 12m)", "min(x, 12m)", "max(x, 12m)", "median(x, 12m)", "count(x, 12m)", "last(x, 12m)", "ago(x, 3m)",
        "change(x, 3m)", "yoy(x, 3m)", "slope(x, 6m)", "robust_z(x, 12m)", "share(x > y, 6m)", "avg(x / y, 6m)",
        "count(e, 30d)", "sum(e, 90d)", "days_since(e)", "surprise(e, 30d, 1y)", "peer_median(x)", "peer_rank(x)",
        "x > 3", "x > y", "all(x > 3, 6m)", "any(x > 3, 6m)", "gone(x, 2m)", "any(e, 30d)", "industry == 'C21'", "starts_with(industry, 'C2')",
    ];

    public BoundPlan Bind(string text)
    {
        Binder binder = new(catalog, LetScope.Empty);
        BoundExpression bound = binder.Bind(Parser.Parse(text, out _)!)!;
        Planner planner = new(catalog);
        if (bound.Type == EarlyWarning.Rules.Binding.ValueType.Condition) planner.EmitTruth(bound);
        else planner.EmitNumber(bound);
        return PanelBinding.Bind(planner.ToPlan(), view, 1, CancellationToken.None);
    }

    private void Fill(PanelBuilder builder, int companies)
    {
        Random random = new(7);
        Indicator[] texts = [catalog.Indicators[3], catalog.Indicators[4]];
        int[] codes = [.. Enumerable.Range(0, 90).Select(i => builder.Texts.Add(string.Create(CultureInfo.InvariantCulture, $"C{i + 10}")))];
        CalendarPeriod last = CalendarPeriod.Of(Cadence.Monthly, new LocalDate(2026, 6, 1));
        for (int lag = 0; lag < Periods; lag++) (X[lag], Y[lag]) = (new double[companies], new double[companies]);
        for (int row = 0; row < companies; row++)
        {
            int industry = codes[random.Next(codes.Length)], region = codes[random.Next(codes.Length)];
            builder.Attribute(texts[0]).Set(row, industry);
            builder.Attribute(texts[1]).Set(row, region);
            PeerGroups[row] = $"{industry} {region}";
            if (random.Next(10) == 0) AddEvent(builder, row, random);
            for (int lag = 0; lag < Periods; lag++)
            {
                X[lag][row] = Add(builder, row, "x", last.Plus(-lag), random);
                Y[lag][row] = Add(builder, row, "y", last.Plus(-lag), random);
            }
        }
    }

    private void AddEvent(PanelBuilder builder, int row, Random random)
    {
        int daysAgo = random.Next(400);
        builder.AppendEvent(builder.RowAt(row), "e", AsOf.PlusDays(-daysAgo), random.Next(1, 40));
        Events.Add((AsOfDay - daysAgo, row));
    }

    private static double Add(PanelBuilder builder, int row, string indicator, CalendarPeriod period, Random random)
    {
        if (random.Next(20) == 0) return double.NaN;
        double value = random.Next(1, 1000);
        builder.Append(builder.RowAt(row), indicator, period, value);
        return value;
    }

    private static Indicator Measure(string id) =>
        new() { Id = id, Kind = IndicatorKind.Measure, Cadence = Cadence.Monthly, MaxAge = new CalendarSpan(2, SpanUnit.Month) };

    private static Indicator Attribute(string id) => new() { Id = id, Kind = IndicatorKind.Attribute, Type = AttributeType.Text };
}
