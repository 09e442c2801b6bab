using EarlyWarning.Files.Cells;

namespace EarlyWarning.Files.Tables;

/// <summary>The columns of a table that are one period.</summary>
/// <param name="Title">The part of the header that tells the period.</param>
/// <param name="Places">Of each measure its column.</param>
internal sealed record MonthColumn(string Title, IReadOnlyList<int> Places)
{
    /// <summary>Finds the columns that are periods, in the order of the table; a period lacks none of the measures.</summary>
    /// <param name="layout">The table.</param>
    /// <param name="pattern">How periods are written in the header.</param>
    /// <param name="measures">What stands beside the period in the header, of each measure; empty for the one measure of which nothing does.</param>
    public static IReadOnlyList<MonthColumn> Find(TableLayout layout, DatePattern pattern, IReadOnlyList<string> measures)
    {
        string[] names = [.. measures.Select(HeaderName.Normalize)];
        Dictionary<string, int[]> found = new(StringComparer.Ordinal);
        List<string> order = [];
        for (int place = 0; place < layout.Columns.Count; place++)
        {
            for (int measure = 0; measure < names.Length; measure++)
            {
                if (TitleOf(layout.Columns[place], pattern, names[measure]) is not { } title) continue;
                if (!found.TryGetValue(title, out int[]? places))
                {
                    order.Add(title);
                    Array.Fill(found[title] = places = new int[names.Length], TableLayout.Nowhere);
                }

                places[measure] = places[measure] == TableLayout.Nowhere ? place : TableLayout.Several;
            }
        }

        return [.. order.Where(title => !found[title].Contains(TableLayout.Nowhere)).Select(title => new MonthColumn(title, found[title]))];
    }

    /// <summary>Returns the period's text of a column that is one of a measure; null: it is none.</summary>
    private static string? TitleOf(TableColumn column, DatePattern pattern, string measure)
    {
        string group = HeaderName.Normalize(column.Group);
        if (measure.Length == 0)
            return Array.Find([column.Own.Text, column.Own.Bare, column.Whole.Text, column.Whole.Bare], pattern.IsWhole);
        if (group.Length == 0)
        {
            string?[] besides = [BesideOf(column.Own.Text, measure), BesideOf(column.Own.Bare, measure)];
            return Array.Find(besides, beside => beside is not null && pattern.IsWhole(beside));
        }

        if (pattern.IsWhole(group) && (column.Own.Text == measure || column.Own.Bare == measure)) return group;
        return group == measure || HeaderName.Of(column.Group).Bare == measure ? Array.Find([column.Own.Text, column.Own.Bare], pattern.IsWhole) : null;
    }

    /// <summary>Returns what stands before a measure in one cell with it; null where the cell does not end with the measure.</summary>
    private static string? BesideOf(string name, string measure) => name.EndsWith(measure, StringComparison.Ordinal) ? name[..^measure.Length] : null;
}
