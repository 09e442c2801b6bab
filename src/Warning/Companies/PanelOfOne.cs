using EarlyWarning.Rules;
using NodaTime;

namespace EarlyWarning.Companies;

/// <summary>Builds the panel of a single company from its observations, which fit the catalog.</summary>
internal static class PanelOfOne
{
    private const string Feed = "observations";

    private static readonly UnreadRow Unread = new(Feed, "", 0);

    public static Panel Build(IndicatorCatalog catalog, Company company, Observations observations, LocalDate asOf)
    {
        PanelBuilder builder = new(catalog, [company.Id]);
        HashSet<string> delivered = [];
        foreach (string name in observations.DeliveredNames.Concat(observations.Entries.Select(entry => entry.Indicator))) delivered.Add(catalog.Get(name, nameof(observations)).Id);
        builder.Deliver(new FeedDelivery(Feed, [.. delivered]) { From = new LocalDate(1, 1, 1), Through = asOf });
        foreach (Observations.Entry entry in observations.Entries) Append(builder, catalog.Get(entry.Indicator, nameof(observations)), entry);
        return builder.Build();
    }

    private static void Append(PanelBuilder builder, Indicator indicator, Observations.Entry entry)
    {
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
}
