using EarlyWarning.Rules;
using EarlyWarning.Rules.Panels;
using NodaTime;

namespace EarlyWarning.Companies;

/// <summary>The panel of a single company from what an app knows of it.</summary>
internal static class PanelOfOne
{
    private const string Feed = "observations";

    public static Panel Build(IndicatorCatalog catalog, Company company, Observations observations, LocalDate asOf)
    {
        PanelBuilder builder = new(catalog, [company.Id]);
        HashSet<string> delivered = [];
        foreach (string name in observations.DeliveredNames.Concat(observations.Entries.Select(entry => entry.Indicator))) delivered.Add(Find(catalog, name).Id);
        builder.Deliver(new FeedDelivery(Feed, [.. delivered]) { From = new LocalDate(1, 1, 1), Through = asOf });
        foreach (Observations.Entry entry in observations.Entries) Append(builder, Find(catalog, entry.Indicator), entry);
        return builder.Build();
    }

    private static void Append(PanelBuilder builder, Indicator indicator, Observations.Entry entry)
    {
        switch (indicator.Kind)
        {
            case IndicatorKind.Measure when entry.Date is { } date:
                builder.Append(0, indicator.Id, Rules.Period.Of(indicator.Cadence, date), entry.Number, entry.Known);
                break;
            case IndicatorKind.Event when entry.Date is { } date:
                builder.AppendEvent(0, indicator.Id, date, entry.Number, entry.Known);
                break;
            case IndicatorKind.Attribute when entry.Date is null:
                builder.Attribute(indicator).Set(0, AttributeNumber(builder, indicator, entry.Value!));
                break;
            default:
                throw new ArgumentException($"'{indicator.Id}' is {(indicator.Kind == IndicatorKind.Attribute ? "an attribute: use Set" : "dated: use Add")}.", nameof(entry));
        }
    }

    private static double AttributeNumber(PanelBuilder builder, Indicator indicator, object value) => (indicator.Type, value) switch
    {
        (AttributeType.Number, double number) when double.IsFinite(number) => number,
        (AttributeType.Number, int number) => number,
        (AttributeType.Number, long number) => number,
        (AttributeType.Number, decimal number) => (double)number,
        (AttributeType.Text, string text) => builder.Texts.Add(text),
        (AttributeType.Date, LocalDate date) => date.ToDateOnly().DayNumber,
        (AttributeType.Flag, bool flag) => flag ? 1 : 0,
        _ => throw new ArgumentException($"'{indicator.Id}' is a {indicator.Type.ToString().ToLowerInvariant()}; found {value}.", nameof(value)),
    };

    private static Indicator Find(IndicatorCatalog catalog, string name) =>
        catalog.TryGet(name, out Indicator? indicator) ? indicator : throw new ArgumentException($"The catalog has no indicator '{name}'.", nameof(name));
}
