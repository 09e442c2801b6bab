using EarlyWarning.Rules.Panels;
using NodaTime;

namespace EarlyWarning.Rules;

/// <summary>
/// A panel as of one date: what could have been known then, and nothing else. Immutable; safe for concurrent reading.
/// </summary>
public sealed class PanelView
{
    private readonly Dictionary<string, int> codes = new(StringComparer.Ordinal);
    private readonly MeasureView?[] measures;
    private readonly EventView?[] events;
    private readonly AttributeView?[] attributes;

    internal PanelView(Panel panel, int asOf, FeedDays feedDays, MeasureView?[] measures, EventView?[] events, AttributeView?[] attributes)
    {
        Panel = panel;
        Day = asOf;
        FeedDays = feedDays;
        this.measures = measures;
        this.events = events;
        this.attributes = attributes;
        Texts = panel.Texts.ToArray();
        for (int code = 0; code < Texts.Length; code++) codes.Add(Texts[code], code);
    }

    /// <summary>The as-of date.</summary>
    public LocalDate AsOf => LocalDate.FromDateOnly(DateOnly.FromDayNumber(Day));

    /// <summary>The ids of the companies, in row order (ordinal).</summary>
    public IReadOnlyList<string> Companies => Panel.Companies;

    internal Panel Panel { get; }

    internal int Day { get; }

    /// <summary>The days that the feeds cover.</summary>
    internal FeedDays FeedDays { get; }

    /// <summary>The texts behind the codes of text attributes.</summary>
    internal string[] Texts { get; }

    internal int Count => Panel.Companies.Count;

    /// <summary>The code of a text, or -1 where no company has it.</summary>
    internal int CodeOf(string text) => codes.GetValueOrDefault(text, TextPool.Missing);

    internal MeasureView Measure(Indicator indicator) => measures[indicator.Ordinal]!;

    internal EventView Event(Indicator indicator) => events[indicator.Ordinal]!;

    internal AttributeView Attribute(Indicator indicator) => attributes[indicator.Ordinal]!;

    /// <summary>
    /// The period at lag 0 of an expression over several measures: the oldest of the anchors of those that take part. In a panel of one all do,
    /// so that it depends on the calendar alone.
    /// </summary>
    internal int JointAnchor(IReadOnlyList<Indicator> indicators)
    {
        int? oldest = null;
        foreach (Indicator indicator in indicators)
        {
            MeasureView view = Measure(indicator);
            if ((Count == 1 || view.TakesPartInAligning) && !(view.Anchor >= oldest)) oldest = view.Anchor;
        }

        return oldest ?? indicators.Min(indicator => Measure(indicator).Anchor);
    }
}
