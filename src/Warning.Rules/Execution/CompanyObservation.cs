using EarlyWarning.Rules.Panels;

namespace EarlyWarning.Rules.Execution;

/// <summary>An observation of a company, kept to be read again as a panel of many companies reads it.</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="Day">The day number of its date; null if it has none.</param>
/// <param name="Number">The number, date or flag; NaN if it has none.</param>
/// <param name="Known">The day it was known, or <see cref="MeasureAppender.UsualKnown"/>.</param>
internal readonly record struct CompanyObservation(Indicator Indicator, int? Day, double Number, int Known)
{
    private static readonly UnreadRow Unread = new("observations", "", 0);

    /// <summary>The text of an attribute; null if it has none.</summary>
    public string? Text { get; init; }

    /// <summary>The values of an event's fields; null if it has none.</summary>
    public object?[]? Fields { get; init; }

    /// <summary>Whether it was delivered and could not be read.</summary>
    public bool IsUnread { get; init; }

    public void AddTo(CompanyFrame frame)
    {
        if (IsUnread) frame.AddUnread(Indicator, Day, Known);
        else if (Day is { } day) frame.Add(Indicator, day, Number, Known, Fields);
        else if (Text is { } text) frame.Set(Indicator, text);
        else frame.Set(Indicator, Number);
    }

    /// <summary>Adds the observation to a panel of the company alone.</summary>
    /// <param name="builder">The builder of the panel.</param>
    /// <param name="feed">The feed that delivers the indicator.</param>
    public void AddTo(PanelBuilder builder, string feed)
    {
        switch (Indicator.Kind, IsUnread)
        {
            case (IndicatorKind.Attribute, true): builder.Attribute(Indicator).SetUnread(0, Unread); break;
            case (IndicatorKind.Attribute, false): builder.Attribute(Indicator).Set(0, Text is null ? Number : builder.Texts.Add(Text)); break;
            case (IndicatorKind.Event, true): builder.Event(Indicator).AppendUnread(0, Day, Known, 0, Unread); break;
            case (IndicatorKind.Event, false): builder.Event(Indicator).Append(0, Day!.Value, Number, Known, 0, fields: FieldsIn(builder.Texts)); break;
            case (_, _) when Day is null: builder.Undated(feed).Add(0, Known, Unread, Indicator.Ordinal); break;
            case (_, true): builder.Measure(Indicator).AppendUnread(0, CalendarPeriod.OrdinalOf(Indicator.Cadence, Day.Value), Known, Unread); break;
            default: builder.Measure(Indicator).Append(0, CalendarPeriod.OrdinalOf(Indicator.Cadence, Day.Value), Number, Known); break;
        }
    }

    /// <summary>Returns the values of the fields as a panel holds them.</summary>
    private double[] FieldsIn(TextPool texts) => Array.ConvertAll(Fields ?? [], field => field switch
    {
        string text => texts.Add(text),
        double number => number,
        _ => double.NaN,
    });
}
