using EarlyWarning.Reports;
using EarlyWarning.Rules.Text;
using NodaTime;

namespace EarlyWarning;

/// <summary>
/// The numbers that an office reports for a period, by month and county: each counts in the month in which it happened and in the county of the
/// company when its alert opened. Immutable.
/// </summary>
/// <param name="From">The first day.</param>
/// <param name="To">The first day after the period.</param>
/// <param name="Rows">The rows of the months and counties in which something happened, by month, then county.</param>
public sealed record OfficeReport(LocalDate From, LocalDate To, IReadOnlyList<OfficeReportRow> Rows)
{
    /// <summary>The rows of the months and counties in which something happened, by month, then county.</summary>
    public IReadOnlyList<OfficeReportRow> Rows { get; init => field = ValueList.Of(value); } = ValueList.Of(Rows);

    /// <summary>The sum of all rows.</summary>
    public OfficeReportRow Total => Sum(null, null, Rows);

    /// <summary>A row for each month, over all counties.</summary>
    public IReadOnlyList<OfficeReportRow> ByMonth => [.. Rows.GroupBy(row => row.Month).Select(rows => Sum(rows.Key, null, rows))];

    /// <summary>A row for each county, over all months.</summary>
    public IReadOnlyList<OfficeReportRow> ByCounty =>
        [.. Rows.GroupBy(row => row.County!, StringComparer.Ordinal).OrderBy(rows => rows.Key, StringComparer.Ordinal).Select(rows => Sum(null, rows.Key, rows))];

    /// <summary>Counts over a whole ledger.</summary>
    /// <param name="ledger">Every entry of the ledger, in order.</param>
    /// <param name="from">The first day.</param>
    /// <param name="to">The first day after the period.</param>
    /// <returns>The report.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="to"/> is not after <paramref name="from"/>.</exception>
    /// <exception cref="LedgerException">The entries contradict each other.</exception>
    public static OfficeReport Read(IReadOnlyList<LedgerEntry> ledger, LocalDate from, LocalDate to)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        IReadOnlyList<LedgerEntry> standing = StandingEntries.Of(ledger);
        return Of(CaseTally.Empty.With(standing), LetterRegister.Of(standing), from, to);
    }

    /// <summary>Sorts counts into months and counties.</summary>
    internal static OfficeReport Of(CaseTally tally, LetterRegister register, LocalDate from, LocalDate to)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(to, from);
        SortedDictionary<(YearMonth Month, string County), Funnel> rows = new(Comparer<(YearMonth Month, string County)>.Create(
            (a, b) => a.Month.CompareTo(b.Month) is var months and not 0 ? months : string.CompareOrdinal(a.County, b.County)));
        foreach (CaseCount count in tally.Counts(register))
        {
            if (count.Day is not { } day || day < from || day >= to) continue;
            (YearMonth Month, string County) key = (day.ToYearMonth(), count.County);
            rows[key] = rows.TryGetValue(key, out Funnel? sum) ? sum.Plus(count.Adds) : count.Adds;
        }

        return new OfficeReport(from, to, [.. rows.Select(row => new OfficeReportRow(row.Key.Month, row.Key.County, row.Value))]);
    }

    private static OfficeReportRow Sum(YearMonth? month, string? county, IEnumerable<OfficeReportRow> rows) =>
        new(month, county, rows.Aggregate(new Funnel(), (sum, row) => sum.Plus(row.Counts)));
}
