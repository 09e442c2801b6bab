using EarlyWarning.Rules.Text;
using EarlyWarning.Rules.Text.Messages;

namespace EarlyWarning.Rules.Documents;

/// <summary>
/// Checks the records of a catalog whose layers are merged: the measures of a record are columns of one report and must have one cadence, lag and
/// <c>maxAge</c>; a record must have more than one measure, unless a later layer has taken the others out of it.
/// </summary>
internal static class CatalogRecords
{
    /// <summary>Reports measures that do not fit, at the key that differs, which of two layers is that of the later one.</summary>
    /// <param name="written">The indicators of all files, layer after layer; the last of an id counts.</param>
    /// <param name="diagnostics">Receives every fault.</param>
    /// <returns>The names of the sound records.</returns>
    public static IReadOnlySet<string> Check(IReadOnlyList<IndicatorDefinition> written, Diagnostics diagnostics)
    {
        Dictionary<string, IndicatorDefinition> last = new(StringComparer.Ordinal);
        foreach (IndicatorDefinition definition in written) last[definition.Indicator.Id] = definition;
        HashSet<string> sound = new(StringComparer.Ordinal);
        foreach (IGrouping<string, IndicatorDefinition> record in written.Where(one => one.Indicator.Record is not null).GroupBy(one => one.Indicator.Record!, StringComparer.Ordinal))
        {
            IndicatorDefinition[] measures = [.. record.Where(one => ReferenceEquals(last[one.Indicator.Id], one))];
            bool single = record.DistinctBy(one => one.Indicator.Id, StringComparer.Ordinal).Count() == 1;
            if (single && measures.Length == 1) ReportSingle(record.Key, measures[0], diagnostics);
            else if (measures.Length > 1 && AreEven(record.Key, measures, diagnostics)) sound.Add(record.Key);
        }

        return sound;
    }

    private static void ReportSingle(string record, IndicatorDefinition measure, Diagnostics diagnostics) => diagnostics.Error(
        DiagnosticCodes.UnevenRecord,
        measure.Json.Find("record")!,
        CatalogMessages.SingleOfRecord(Excerpt.Of(record), measure.Indicator.Id));

    private static bool AreEven(string record, IndicatorDefinition[] measures, Diagnostics diagnostics)
    {
        IndicatorDefinition first = measures[0];
        bool sound = true;
        foreach (IndicatorDefinition other in measures.Skip(1))
        {
            if (first.Indicator.RecordDifference(other.Indicator) is not { } key) continue;
            sound = false;
            diagnostics.Error(
                DiagnosticCodes.UnevenRecord,
                other.Json.Find(key) ?? other.Json.Find("record")!,
                CatalogMessages.UnevenRecord(key, other.Indicator.Id, Written(other, key), first.Indicator.Id, Written(first, key), Excerpt.Of(record)));
        }

        return sound;
    }

    private static string Written(IndicatorDefinition measure, string key) => measure.Json.Find(key)?.Text ?? measure.Indicator.Lag.ToString();
}
