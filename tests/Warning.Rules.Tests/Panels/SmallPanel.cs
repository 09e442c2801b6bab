using EarlyWarning.Rules.Panels;
using EarlyWarning.Rules.Time;
using NodaTime;

namespace EarlyWarning.Rules.Tests.Panels;

/// <summary>Creates panels of a few companies <c>c0 c1 ..</c>; a feed <c>feed</c> delivers all indicators unless stated otherwise.</summary>
internal static class SmallPanel
{
    public static readonly LocalDate July = new(2026, 7, 1);

    public static Indicator Monthly(string id, string lag = "0d", string? maxAge = null, double? absent = null) =>
        new() { Id = id, Kind = IndicatorKind.Measure, Cadence = Cadence.Monthly, Lag = Span(lag), MaxAge = maxAge is null ? null : Span(maxAge), Absent = absent };

    public static Indicator Event(string id, string lag = "0d", string? maxAge = null) =>
        new() { Id = id, Kind = IndicatorKind.Event, Lag = Span(lag), MaxAge = maxAge is null ? null : Span(maxAge) };

    public static Indicator Attribute(string id, AttributeType type, string lag = "0d") =>
        new() { Id = id, Kind = IndicatorKind.Attribute, Type = type, Lag = Span(lag) };

    public static PanelBuilder Of(int companies, params Indicator[] indicators) => Of(companies, feed => feed, indicators);

    public static PanelBuilder Of(int companies, Func<FeedDelivery, FeedDelivery> feed, params Indicator[] indicators)
    {
        PanelBuilder builder = new(new IndicatorCatalog(indicators), Enumerable.Range(0, companies).Select(row => $"c{row}"));
        builder.Deliver(feed(new FeedDelivery("feed", indicators.Select(indicator => indicator.Id).ToArray())));
        return builder;
    }

    /// <summary>Appends a row of an event whose number could not be read, or whose day neither (null).</summary>
    public static void AppendUnreadEvent(this PanelBuilder builder, int row, string indicator, LocalDate? day, UnreadRow place, LocalDate? known = null) =>
        builder.Event(builder.Catalog.Indicators.Single(one => one.Id == indicator))
            .AppendUnread(row, day is { } date ? DayNumber.Of(date) : null, MeasureAppender.KnownDayOf(known), key: 0, place);

    public static CalendarSpan Span(string text) =>
        CalendarSpan.TryParse(text, out CalendarSpan span) ? span : throw new ArgumentException($"'{text}' is no span.", nameof(text));

    public static CalendarPeriod Month(int year, int month) => CalendarPeriod.Of(Cadence.Monthly, new LocalDate(year, month, 1));

    public static string AnchorOf(PanelBuilder builder, LocalDate asOf, string id = "x")
    {
        var view = View(builder, asOf, id);
        return new CalendarPeriod(view.Indicator.Cadence, view.Anchor).ToString();
    }

    public static MeasureView View(PanelBuilder builder, LocalDate asOf, string id = "x") =>
        builder.Build().AsOf(asOf).Measure(builder.Catalog.Indicators.Single(indicator => indicator.Id == id));
}
