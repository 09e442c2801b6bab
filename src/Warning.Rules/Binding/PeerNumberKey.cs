using System.Globalization;
using System.Text;

namespace EarlyWarning.Rules.Binding;

/// <summary>
/// Computes keys of the numbers that peer functions compare. They are equal for expressions of equal meaning over indicators and parameters of equal
/// definitions, so that numbers kept from one pack are compared with those of another only where both mean the same.
/// </summary>
internal static class PeerNumberKey
{
    public static string Of(BoundExpression number, IndicatorCatalog catalog)
    {
        StringBuilder key = new(BoundKey.Of(number));
        foreach (Indicator indicator in BoundWalk.Indicators(number).SelectMany(read => RecordOf(read, catalog)).Distinct().OrderBy(read => read.Id, StringComparer.Ordinal))
            Write(key, indicator);
        foreach (Parameter parameter in BoundWalk.All(number).OfType<BoundParameter>().Select(read => read.Parameter).Distinct().OrderBy(read => read.Name, StringComparer.Ordinal))
            Write(key, parameter);
        return key.ToString();
    }

    /// <summary>Returns the measures that may decide at which period a measure is read, itself among them.</summary>
    private static IEnumerable<Indicator> RecordOf(Indicator indicator, IndicatorCatalog catalog) =>
        indicator.Record is { } record ? catalog.Indicators.Where(other => other.Record == record) : [indicator];

    private static void Write(StringBuilder key, Indicator indicator)
    {
        key.Append(CultureInfo.InvariantCulture, $"; {indicator.Id}: {indicator.Kind} {indicator.Type} {indicator.Cadence} lag {indicator.Lag} maxAge {indicator.MaxAge}");
        if (indicator.Absent is { } absent) key.Append(CultureInfo.InvariantCulture, $" absent {absent:R}");
        foreach (EventField field in indicator.Fields) key.Append(CultureInfo.InvariantCulture, $" {field.Name} {field.Type}");
    }

    private static void Write(StringBuilder key, Parameter parameter)
    {
        key.Append(CultureInfo.InvariantCulture, $"; {parameter.Name}:");
        foreach (ParameterValue value in parameter.Values)
        {
            key.Append(CultureInfo.InvariantCulture, $" from {value.FromDay} {value.Number:R}");
            if (value.By is not { } by) continue;
            key.Append(CultureInfo.InvariantCulture, $" by {by.Id}");
            foreach ((string text, double number) in value.Entries.OrderBy(entry => entry.Key, StringComparer.Ordinal)) key.Append(CultureInfo.InvariantCulture, $" '{text}' {number:R}");
        }
    }
}
