using EarlyWarning.Rules.Language;

namespace EarlyWarning.Rules.Documents;

/// <summary>
/// Checks the records of a catalog whose layers are merged: the measures of one are columns of one report, and so have one cadence, lag and
/// <c>maxAge</c>; a record of a single measure joins nothing.
/// </summary>
internal static class CatalogRecords
{
    /// <summary>Reports what does not fit, at the key that differs.</summary>
    /// <param name="indicators">The indicators that stand, a later layer's in place of an earlier one's.</param>
    /// <param name="diagnostics">Receives every fault.</param>
    /// <returns>The names of the records that are sound.</returns>
    public static IReadOnlySet<string> Check(IEnumerable<IndicatorDefinition> indicators, Diagnostics diagnostics)
    {
        HashSet<string> sound = new(StringComparer.Ordinal);
        foreach (IGrouping<string, IndicatorDefinition> record in indicators.Where(one => one.Indicator.Record is not null).GroupBy(one => one.Indicator.Record!, StringComparer.Ordinal))
        {
            if (IsSound(record.Key, [.. record], diagnostics)) sound.Add(record.Key);
        }

        return sound;
    }

    private static bool IsSound(string record, IndicatorDefinition[] measures, Diagnostics diagnostics)
    {
        IndicatorDefinition first = measures[0];
        if (measures.Length == 1)
        {
            diagnostics.Error(
                DiagnosticCodes.UnevenRecord,
                first.Json.Find("record")!,
                $"the record '{Lexer.Shorten(record)}' has the single measure '{first.Indicator.Id}'; name it at the other measures of the same report, or leave it out");
            return false;
        }

        bool sound = true;
        foreach (IndicatorDefinition other in measures.Skip(1))
        {
            if (first.Indicator.RecordDifference(other.Indicator) is not { } key) continue;
            sound = false;
            diagnostics.Error(
                DiagnosticCodes.UnevenRecord,
                other.Json.Find(key) ?? other.Json.Find("record")!,
                $"'{key}' of '{other.Indicator.Id}' is {Written(other, key)} and of '{first.Indicator.Id}' {Written(first, key)}; the measures of the record '{Lexer.Shorten(record)}' come in one report and have one cadence, lag and maxAge");
        }

        return sound;
    }

    private static string Written(IndicatorDefinition measure, string key) => measure.Json.Find(key)?.Text ?? measure.Indicator.Lag.ToString();
}
