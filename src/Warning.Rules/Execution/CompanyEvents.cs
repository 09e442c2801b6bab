using EarlyWarning.Rules.Panels;
using EarlyWarning.Rules.Planning;
using EarlyWarning.Rules.Time;

namespace EarlyWarning.Rules.Execution;

/// <summary>The events of one indicator for the company of a <see cref="CompanyFrame"/>, sorted by day and value. Its arrays are reused.</summary>
internal sealed class CompanyEvents(Indicator indicator, FeedDelivery feed, int asOf, Interner<string> texts)
{
    /// <summary>The events; texts are numbered by the frame, from 0 for each company.</summary>
    public EventView View { get; } = new()
    {
        Indicator = indicator,
        Feed = feed.Id,
        From = DayNumber.Of(feed.From!.Value),
        Through = DayNumber.Of(feed.Through!.Value),
        IsStale = EventViewBuilder.IsStale(indicator, DayNumber.Of(feed.Through.Value), asOf),
        Offsets = new int[2],
        Days = new int[4],
        Values = new double[4],
        FieldNumbers = [.. indicator.Fields.Select(field => field.Type == EventFieldType.Text ? [] : new double[4])],
        FieldTexts = [.. indicator.Fields.Select(field => field.Type == EventFieldType.Text ? new int[4] : [])],
        Undated = new ulong[1],
    };

    public void Clear() => (View.Offsets[1], View.Undated![0]) = (0, 0);

    /// <summary>Adds an event whose day could not be read, if it is visible.</summary>
    public void AddUndated(int known)
    {
        if (known <= asOf) View.Undated![0] = 1;
    }

    /// <summary>Adds an event if it is visible.</summary>
    /// <param name="date">Its day number.</param>
    /// <param name="value">Its number; NaN if that could not be read.</param>
    /// <param name="known">The day it was known, or <see cref="EventAppender.UsualKnown"/>.</param>
    /// <param name="fields">The value of each field, null if missing; null if all are missing.</param>
    public void Add(int date, double value, int known, object?[]? fields)
    {
        if (known == EventAppender.UsualKnown) known = indicator.Lag.Shift(date, 1) ?? int.MaxValue;
        if (known > asOf) return;
        int place = View.Offsets[1]++;
        if (place == View.Days.Length) View.Grow();
        while (place > 0 && (View.Days[place - 1] > date || (View.Days[place - 1] == date && View.Values[place - 1] > value)))
        {
            Move(place - 1, place);
            place--;
        }

        View.Days[place] = date;
        View.Values[place] = value;
        for (int field = 0; field < indicator.Fields.Count; field++) SetField(field, place, fields?[field]);
    }

    private void Move(int from, int to)
    {
        View.Days[to] = View.Days[from];
        View.Values[to] = View.Values[from];
        for (int field = 0; field < indicator.Fields.Count; field++)
        {
            if (indicator.Fields[field].Type == EventFieldType.Text) View.FieldTexts[field][to] = View.FieldTexts[field][from];
            else View.FieldNumbers[field][to] = View.FieldNumbers[field][from];
        }
    }

    private void SetField(int field, int place, object? value)
    {
        if (indicator.Fields[field].Type == EventFieldType.Text) View.FieldTexts[field][place] = value is string text ? texts.IndexOf(text) : TextPool.Missing;
        else View.FieldNumbers[field][place] = value is double number ? number : double.NaN;
    }
}
