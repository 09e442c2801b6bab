using System.Text.RegularExpressions;
using EarlyWarning.Files.Tables;

namespace EarlyWarning.Files.Drafting;

/// <summary>Columns that are a period each, of one measure or of several.</summary>
/// <param name="Pattern">How the periods are written in the header.</param>
/// <param name="Measures">What stands beside the periods, of each measure, and its columns.</param>
internal sealed partial record MonthGuess(string Pattern, IReadOnlyList<(string Name, IReadOnlyList<int> Columns)> Measures)
{
    private const int FewestMonths = 2;

    /// <summary>Whether the periods are told without their year.</summary>
    public bool IsYearless => !Pattern.Contains("{yyyy}", StringComparison.Ordinal);

    /// <summary>Finds the columns; null where fewer than two are a period.</summary>
    public static MonthGuess? Of(FileSample sample)
    {
        var named = sample.Columns
            .Select((column, place) => (Place: place, Found: PeriodOf(column)))
            .Where(column => column.Found is not null)
            .Select(column => (column.Place, column.Found!.Value.Pattern, column.Found.Value.Measure, column.Found.Value.IsBeside))
            .GroupBy(column => column.Pattern, StringComparer.Ordinal)
            .OrderByDescending(group => group.Count())
            .FirstOrDefault();
        if (named is null) return null;
        var measures = named.GroupBy(column => column.Measure, StringComparer.Ordinal).Where(group => group.Count() >= FewestMonths).ToArray();
        if (measures.Length == 0) return null;

        // The one measure of a table needs no name beside its periods; what stands in one cell with them is a part of how they are written.
        string pattern = named.Key + (measures is [var only] && !only.First().IsBeside ? only.Key : "");
        return new MonthGuess(pattern, [.. measures.Select(measure => (measure.Key, (IReadOnlyList<int>)[.. measure.Select(column => column.Place)]))]);
    }

    /// <summary>
    /// Returns the period in the header of a column, what is said beside it, and whether that stands in a cell of its own; null where there is no period.
    /// </summary>
    private static (string Pattern, string Measure, bool IsBeside)? PeriodOf(TableColumn column)
    {
        string name = column.Own.Bare, group = HeaderName.Of(column.Group).Bare;
        if (group.Length > 0 && PatternAt(group) is var (above, length) && length == group.Length) return (above, name, true);
        if (PatternAt(name) is not var (pattern, end)) return null;
        return end == name.Length && group.Length > 0 ? (pattern, group, true) : (pattern, name[end..], false);
    }

    /// <summary>Returns how the period is written with which a text begins, and its length; null where it begins with none.</summary>
    private static (string Pattern, int Length)? PatternAt(string text)
    {
        if (DateGuess.PatternIn(text) is { Start: 0 } found) return (found.Pattern, found.End);
        return Month().Match(text) is { Success: true } month ? ("{M}" + month.Groups["word"].Value, month.Length) : null;
    }

    [GeneratedRegex("^(1[0-2]|0?[1-9])(?<word>月份?)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Month();
}
