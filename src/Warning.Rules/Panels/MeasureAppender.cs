using System.Runtime.CompilerServices;

namespace EarlyWarning.Rules.Panels;

/// <summary>
/// Takes the observations of one measure. Of each cell the value known last stands in a column; what was known before is kept beside it,
/// so that any as-of date can be replayed. One thread at a time.
/// </summary>
/// <param name="indicator">The measure.</param>
/// <param name="companies">The number of companies.</param>
/// <param name="combine">What several rows of one cell and known date make together.</param>
/// <param name="oldestOrdinal">Periods before this one are not held.</param>
/// <param name="asOf">The day that the periods held are enough for.</param>
internal sealed class MeasureAppender(Indicator indicator, int companies, Combine combine, int oldestOrdinal, int asOf)
{
    /// <summary>Stands for "the feed does not say when": the period's last day plus the indicator's lag.</summary>
    public const int UsualKnown = int.MinValue;

    /// <summary>With more, most of what stands by company would be empty, or of a daily measure.</summary>
    private const int MostPeriodsByCompany = 64;

    private readonly Dictionary<int, MeasureColumn> columns = [];
    private readonly Dictionary<Revision, double> earlier = [];
    private readonly HashSet<Revision> unusualUnheld = [];
    private readonly Dictionary<int, MeasurePeriod> periods = [];
    private MeasurePeriod? recent;
    private CompanyCells? cells;

    public Indicator Indicator { get; } = indicator;

    /// <summary>Periods before this one are not held: nothing reads them.</summary>
    public int OldestOrdinal { get; } = oldestOrdinal;

    public IReadOnlyDictionary<int, MeasureColumn> Columns => columns;

    /// <summary>What cells held before the value that stands in their column.</summary>
    public IReadOnlyDictionary<Revision, double> Earlier => earlier;

    /// <summary>The periods that had rows but are not held, each with the earliest day on which a row of it was known.</summary>
    public SortedDictionary<int, int> OlderPeriods { get; } = [];

    /// <summary>The earliest day on which a value that is not held was known; blank rows are none.</summary>
    public int EarliestUnheldValue { get; private set; } = int.MaxValue;

    /// <summary>Of each company the newest period with a value that is not held (<see cref="int.MinValue"/>: none), so that reasons can say since when.</summary>
    public int[]? NewestUnheld { get; private set; }

    /// <summary>The period that holds an ordinal, for rows of it to be appended to.</summary>
    public MeasurePeriod PeriodOf(int ordinal)
    {
        if (recent?.Ordinal == ordinal) return recent;
        if (!periods.TryGetValue(ordinal, out MeasurePeriod? period))
        {
            period = new MeasurePeriod(ordinal, ColumnOf(ordinal), UsualKnownOf(ordinal), companies);
            periods.Add(ordinal, period);
        }

        recent = period;
        return period;
    }

    /// <summary>Whether cells stand company by company.</summary>
    public bool IsByCompany => cells is not null;

    /// <summary>
    /// Says, before anything is appended, that rows come company by company. It changes nothing but where cells stand meanwhile; where periods
    /// are held without end, they stay in columns.
    /// </summary>
    public void ExpectByCompany()
    {
        if (asOf == int.MaxValue) return;
        long count = (long)Period.OrdinalOf(Indicator.Cadence, asOf) - OldestOrdinal + 1;
        if (columns.Count > 0 || count is < 2 or > MostPeriodsByCompany || companies / count < 2) return;
        cells = new CompanyCells(OldestOrdinal, (int)count, companies);
    }

    /// <summary>Puts what stands company by company into columns, when nothing is appended any more.</summary>
    /// <param name="spare">Arrays as long as columns that nobody needs; takes those that this leaves.</param>
    public void Settle(Stack<double[]> spare)
    {
        cells?.Settle(columns, spare);
        cells = null;
    }

    public AppendResult Append(int row, int ordinal, double value, int known) => Append(row, PeriodOf(ordinal), value, known);

    /// <summary>The same for a period of this appender at hand; nearly every row is the first of its cell.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public AppendResult Append(int row, MeasurePeriod period, double value, int known)
    {
        if (known == UsualKnown) known = period.UsualKnown;
        if (period.Column is not { } column) return AppendUnheld(row, period, !double.IsNaN(value), known);
        return known == period.UsualKnown && column.TrySetFirst(row, value) ? AppendResult.Added : AppendTo(column, row, period.Ordinal, value, known);
    }

    /// <summary>
    /// Appends the first row of a cell, known at the usual day, in a column held where every row so far was; false: it is none, and nothing
    /// was done. Feeds come company by company or period by period, so that each cell is a cache miss: this is short enough for several of
    /// them to be under way at once.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryAppendFirst(int row, MeasurePeriod period, double value) => period.Column is { } column && column.TrySetFirst(row, value);

    /// <summary>The same in a period that is not held; there nothing is kept of a row but that it was there.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryAppendFirstUnheld(int row, MeasurePeriod period, double value)
    {
        if (period.Column is not null || period.UsualKnown < period.EarliestUnheld || unusualUnheld.Count > 0) return false;
        if (double.IsNaN(value)) return true;
        ref ulong word = ref period.Seen[row >> 6];
        ulong bit = 1UL << (row & 63);
        if ((word & bit) != 0) return false;
        word |= bit;
        RememberUnheldValue(row, period.Ordinal, period.UsualKnown);
        return true;
    }

    /// <summary>A row that came without a value: it is no observation, but the company is not absent from the period.</summary>
    public void AppendBlank(int row, int ordinal, int known) => Append(row, ordinal, Missing.Blank, known);

    public int UsualKnownOf(int ordinal) =>
        Indicator.Lag.Shift(Period.LastDayOf(Indicator.Cadence, ordinal), 1) ?? DateOnly.MaxValue.DayNumber;

    private AppendResult AppendTo(MeasureColumn column, int row, int ordinal, double value, int known)
    {
        double standing = column.Cell(row);
        if (Missing.IsNoRow(standing))
        {
            column.Set(row, value, known);
            return AppendResult.Added;
        }

        int standingKnown = column.KnownOf(row);
        if (known == standingKnown)
        {
            AppendResult result = Join(standing, value, out double joined);
            column.Cell(row) = joined;
            return result;
        }

        if (double.IsNaN(standing) && !double.IsNaN(value))
        {
            // A blank revises nothing, whichever of the two came first: it only says that the company was not absent until the value was known.
            if (standingKnown < known) earlier[new Revision(row, ordinal, standingKnown)] = standing;
            column.Set(row, value, known);
            return AppendResult.Added;
        }

        Revision revision = new(row, ordinal, Math.Min(known, standingKnown));
        if (known > standingKnown)
        {
            if (double.IsNaN(value)) return AppendResult.Repeated;
            earlier[revision] = standing;
            column.Set(row, value, known);
            return AppendResult.Revised;
        }

        return AppendEarlier(revision, value);
    }

    private AppendResult AppendEarlier(Revision revision, double value)
    {
        if (!earlier.TryGetValue(revision, out double standing))
        {
            earlier.Add(revision, value);
            return AppendResult.Revised;
        }

        AppendResult result = Join(standing, value, out double joined);
        earlier[revision] = joined;
        return result;
    }

    private AppendResult Join(double standing, double value, out double joined)
    {
        joined = standing;
        if (double.IsNaN(value)) return AppendResult.Repeated;
        if (double.IsNaN(standing))
        {
            joined = value;
            return AppendResult.Added;
        }

        if (combine == Combine.Error) return AppendResult.Refused;
        joined = combine switch
        {
            Combine.Sum => standing + value,
            Combine.Last => value,
            _ => value > standing ? value : standing,
        };
        return AppendResult.Combined;
    }

    /// <summary>A row of a period that is not held: only that it was there, so that a second one of the cell is told all the same.</summary>
    private AppendResult AppendUnheld(int row, MeasurePeriod period, bool hasValue, int day)
    {
        if (day < period.EarliestUnheld)
        {
            period.EarliestUnheld = day;
            OlderPeriods[period.Ordinal] = day;
        }

        if (!hasValue) return AppendResult.Added;
        RememberUnheldValue(row, period.Ordinal, day);
        ref ulong word = ref period.Seen[row >> 6];
        ulong bit = 1UL << (row & 63);
        bool first = (word & bit) == 0;
        word |= bit;
        if (day == period.UsualKnown && (unusualUnheld.Count == 0 || !unusualUnheld.Contains(new Revision(row, period.Ordinal, int.MaxValue))))
            return first ? AppendResult.Added : combine == Combine.Error ? AppendResult.Refused : AppendResult.Combined;
        return AppendUnusual(new Revision(row, period.Ordinal, day), first, period.UsualKnown);
    }

    /// <summary>A row of a period not held whose feed says when it was known: two of one day are one cell, others revisions of it.</summary>
    private AppendResult AppendUnusual(Revision revision, bool first, int usualKnown)
    {
        bool isFirstUnusual = unusualUnheld.Add(revision with { Known = int.MaxValue });
        if (isFirstUnusual && !first) unusualUnheld.Add(revision with { Known = usualKnown });
        if (!unusualUnheld.Add(revision)) return combine == Combine.Error ? AppendResult.Refused : AppendResult.Combined;
        return first ? AppendResult.Added : AppendResult.Revised;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void RememberUnheldValue(int row, int ordinal, int day)
    {
        EarliestUnheldValue = Math.Min(EarliestUnheldValue, day);
        if (day > asOf || OldestOrdinal == int.MaxValue) return;
        ref int newest = ref (NewestUnheld ??= AllUnheld())[row];
        newest = Math.Max(newest, ordinal);
    }

    private int[] AllUnheld()
    {
        int[] newest = GC.AllocateUninitializedArray<int>(companies);
        newest.AsSpan().Fill(int.MinValue);
        return newest;
    }

    private MeasureColumn? ColumnOf(int ordinal)
    {
        if (ordinal < OldestOrdinal) return null;
        if (!columns.TryGetValue(ordinal, out MeasureColumn? column))
        {
            int usualKnown = UsualKnownOf(ordinal);
            column = cells?.ColumnOf(ordinal, usualKnown) ?? new MeasureColumn(companies, usualKnown);
            columns.Add(ordinal, column);
        }

        return column;
    }

    /// <summary>A cell as it stood from a known day on.</summary>
    internal readonly record struct Revision(int Row, int Ordinal, int Known);
}
