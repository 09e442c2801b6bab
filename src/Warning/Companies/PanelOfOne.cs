using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;
using NodaTime;

namespace EarlyWarning.Companies;

/// <summary>Builds the panel of a single company from its observations, and checks observations against the catalog.</summary>
internal static class PanelOfOne
{
    private const string Feed = "observations";

    private static readonly UnreadRow Unread = new(Feed, "", 0);

    public static Panel Build(IndicatorCatalog catalog, Company company, Observations observations, LocalDate asOf)
    {
        PanelBuilder builder = new(catalog, [company.Id]);
        HashSet<string> delivered = [];
        foreach (string name in observations.DeliveredNames.Concat(observations.Entries.Select(entry => entry.Indicator))) delivered.Add(Find(catalog, name).Id);
        builder.Deliver(new FeedDelivery(Feed, [.. delivered]) { From = new LocalDate(1, 1, 1), Through = asOf });
        foreach (Observations.Entry entry in observations.Entries) Append(builder, Find(catalog, entry.Indicator), entry);
        return builder.Build();
    }

    /// <summary>Throws an <see cref="ArgumentException"/> when an observation does not fit its indicator.</summary>
    public static void Check(Indicator indicator, Observations.Entry entry)
    {
        bool attribute = indicator.Kind == IndicatorKind.Attribute;
        if (entry.IsUnread)
        {
            if (attribute && entry.Date is not null) throw new ArgumentException($"'{indicator.Id}' is an attribute: it has no date.", nameof(entry));
            return;
        }

        if (attribute != entry.Date is null)
            throw new ArgumentException($"'{indicator.Id}' is {(attribute ? "an attribute: use Set" : "dated: use Add")}.", nameof(entry));
        if (entry.Fields is { } fields) CheckFields(indicator, fields);
        if (!attribute && !double.IsFinite(entry.Number)) throw new ArgumentException($"'{indicator.Id}' needs a finite number.", nameof(entry));
        if (attribute && indicator.Type == AttributeType.Text && entry.Value is not string) throw WrongType(indicator, entry.Value!);
    }

    /// <summary>Returns the panel's representation of a number, date (its day number) or flag (1 or 0).</summary>
    public static double NumberOf(Indicator indicator, object value) => (indicator.Type, value) switch
    {
        (AttributeType.Number, _) when CellValue.TryConvert(value, out CellValue cell) && cell.Number is { } number => number,
        (AttributeType.Date, LocalDate date) => date.ToDateOnly().DayNumber,
        (AttributeType.Flag, bool flag) => flag ? 1 : 0,
        _ => throw WrongType(indicator, value),
    };

    private static void CheckFields(Indicator happening, IReadOnlyDictionary<string, object?> given)
    {
        foreach ((string name, object? value) in given)
        {
            int place = happening.FieldOf(name);
            if (place < 0) throw new ArgumentException($"'{happening.Id}' has no field '{name}'.", nameof(given));
            EventFieldType type = happening.Fields[place].Type;
            bool fits = CellValue.TryConvert(value, out CellValue cell) && type switch
            {
                EventFieldType.Text => cell.IsMissing || cell.Text is not null,
                EventFieldType.Number => cell.IsMissing || cell.Number is not null,
                EventFieldType.Flag => cell.IsMissing || cell.Flag is not null,
            };
            if (!fits) throw new ArgumentException($"The field '{happening.Fields[place].Name}' is a {type.Word()}; found {value}.", nameof(given));
        }
    }

    public static Indicator Find(IndicatorCatalog catalog, string name) =>
        catalog.TryGet(name, out Indicator? indicator) ? indicator : throw new ArgumentException($"The catalog has no indicator '{name}'.", nameof(name));

    private static void Append(PanelBuilder builder, Indicator indicator, Observations.Entry entry)
    {
        Check(indicator, entry);
        if (entry.IsUnread)
        {
            AppendUnread(builder, indicator, entry);
            return;
        }

        PanelRow row = builder.RowAt(0);
        switch (indicator.Kind)
        {
            case IndicatorKind.Measure:
                builder.Append(row, indicator.Id, CalendarPeriod.Of(indicator.Cadence, entry.Date!.Value), entry.Number, entry.Known);
                break;
            case IndicatorKind.Event:
                builder.AppendEvent(row, indicator.Id, entry.Date!.Value, entry.Number, entry.Known, fields: entry.Fields?.ToDictionary(field => field.Key, field => ValueOf(field.Value)));
                break;
            default:
                builder.SetAttribute(row, indicator.Id, ValueOf(entry.Value));
                break;
        }
    }

    private static void AppendUnread(PanelBuilder builder, Indicator indicator, Observations.Entry entry)
    {
        PanelRow row = builder.RowAt(0);
        switch (indicator.Kind)
        {
            case IndicatorKind.Measure when entry.Date is { } date:
                builder.Measure(indicator.Id).AppendUnread(row, CalendarPeriod.Of(indicator.Cadence, date), Unread, entry.Known);
                break;
            case IndicatorKind.Measure:
                builder.AppendUndated(row, Unread, entry.Known, indicator.Id);
                break;
            case IndicatorKind.Event:
                builder.Event(indicator.Id).AppendUnread(row, entry.Date, Unread, entry.Known);
                break;
            default:
                builder.Attribute(indicator.Id).SetUnread(row, Unread);
                break;
        }
    }

    /// <summary>Returns a value whose type was checked.</summary>
    private static CellValue ValueOf(object? value) => CellValue.TryConvert(value, out CellValue converted) ? converted : default;

    private static ArgumentException WrongType(Indicator indicator, object value) =>
        new($"'{indicator.Id}' is a {indicator.Type.Word()}; found {value}.", nameof(value));
}
