using EarlyWarning.Ledgers;
using NodaTime;

namespace EarlyWarning;

/// <summary>
/// The numbers that an office reports of a time, by month and county: each thing in the month in which it happened and the county in which the
/// company was when its alert opened. Immutable.
/// </summary>
/// <param name="From">The first day.</param>
/// <param name="To">The first day that is no longer counted.</param>
/// <param name="Rows">A row a month and county in which something happened, by month, then county.</param>
public sealed record OfficeReport(LocalDate From, LocalDate To, IReadOnlyList<OfficeReportRow> Rows)
{
    /// <summary>All together.</summary>
    public OfficeReportRow Total => Rows.Aggregate(new OfficeReportRow(null, null), (sum, row) => sum.Plus(row));

    /// <summary>The months.</summary>
    public IReadOnlyList<OfficeReportRow> ByMonth =>
        [.. Rows.GroupBy(row => row.Month).Select(rows => rows.Aggregate(new OfficeReportRow(rows.Key, null), (sum, row) => sum.Plus(row)))];

    /// <summary>The counties.</summary>
    public IReadOnlyList<OfficeReportRow> ByCounty =>
        [.. Rows.GroupBy(row => row.County!, StringComparer.Ordinal).OrderBy(rows => rows.Key, StringComparer.Ordinal).Select(rows => rows.Aggregate(new OfficeReportRow(null, rows.Key), (sum, row) => sum.Plus(row)))];

    /// <summary>The report of a whole ledger.</summary>
    /// <param name="ledger">Every event of the ledger, in order.</param>
    /// <param name="from">The first day.</param>
    /// <param name="to">The first day that is no longer counted.</param>
    /// <returns>The report.</returns>
    /// <exception cref="LedgerException">The time ends before it begins, or the events do not fit together.</exception>
    public static OfficeReport Read(IReadOnlyList<LedgerEvent> ledger, LocalDate from, LocalDate to)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        if (to <= from) throw new LedgerException($"the report ends on {to:uuuu-MM-dd}, before it begins on {from:uuuu-MM-dd}; --to is the first day that is no longer counted");
        return OfficeReportFold.Of(StandingEvents.Of(ledger), from, to);
    }
}
