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

    /// <summary>A power of two above the periods that a feed's rows go round in.</summary>
    private const int RecentPeriods = 64;

    private readonly Dictionary<int, MeasureColumn> columns = [];
    private readonly Dictionary<Revision, double> earlier = [];
    private readonly Dictionary<int, ulong[]> unheld = [];
    private readonly HashSet<Revision> unusualUnheld = [];
    private readonly RecentPeriod[] recent = new RecentPeriod[RecentPeriods];

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

    public AppendResult Append(int row, int ordinal, double value, int known)
    {
        ref RecentPeriod period = ref recent[ordinal & (RecentPeriods - 1)];
        if (!period.IsOf(ordinal)) period = PeriodOf(ordinal);
        if (known == UsualKnown) known = period.UsualKnown;
        if (period.Column is not { } column) return AppendUnheld(row, ref period, !double.IsNaN(value), known);

        double standing = column.Values[row];
        if (Missing.IsNoRow(standing))
        {
            column.Set(row, value, known);
            return AppendResult.Added;
        }

        int standingKnown = column.KnownOf(row);
        if (known == standingKnown)
        {
            AppendResult result = Join(standing, value, out double joined);
            column.Values[row] = joined;
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

    /// <summary>A row that came without a value: it is no observation, but the company is not absent from the period.</summary>
    public void AppendBlank(int row, int ordinal, int known) => Append(row, ordinal, Missing.Blank, known);

    public int UsualKnownOf(int ordinal) =>
        Indicator.Lag.Shift(Period.LastDayOf(Indicator.Cadence, ordinal), 1) ?? DateOnly.MaxValue.DayNumber;

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
    private AppendResult AppendUnheld(int row, ref RecentPeriod period, bool hasValue, int day)
    {
        if (day < period.EarliestUnheld)
        {
            period.EarliestUnheld = day;
            OlderPeriods[period.Ordinal] = OlderPeriods.TryGetValue(period.Ordinal, out int earliest) ? Math.Min(earliest, day) : day;
        }

        if (!hasValue) return AppendResult.Added;
        RememberUnheldValue(row, period.Ordinal, day);
        ref ulong word = ref period.Seen![row >> 6];
        ulong bit = 1UL << (row & 63);
        bool first = (word & bit) == 0;
        word |= bit;
        if (day == period.UsualKnown && !unusualUnheld.Contains(new Revision(row, period.Ordinal, int.MaxValue)))
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

    private void RememberUnheldValue(int row, int ordinal, int day)
    {
        EarliestUnheldValue = Math.Min(EarliestUnheldValue, day);
        if (day > asOf || OldestOrdinal == int.MaxValue) return;
        if (NewestUnheld is null)
        {
            NewestUnheld = GC.AllocateUninitializedArray<int>(companies);
            NewestUnheld.AsSpan().Fill(int.MinValue);
        }

        NewestUnheld[row] = Math.Max(NewestUnheld[row], ordinal);
    }

    private RecentPeriod PeriodOf(int ordinal)
    {
        MeasureColumn? column = ColumnOf(ordinal);
        ulong[]? seen = null;
        if (column is null && !unheld.TryGetValue(ordinal, out seen)) unheld.Add(ordinal, seen = new ulong[(companies + 63) / 64]);
        return new RecentPeriod(ordinal, column, seen, UsualKnownOf(ordinal));
    }

    private MeasureColumn? ColumnOf(int ordinal)
    {
        if (ordinal < OldestOrdinal) return null;
        if (!columns.TryGetValue(ordinal, out MeasureColumn? column))
        {
            column = new MeasureColumn(companies, UsualKnownOf(ordinal));
            columns.Add(ordinal, column);
        }

        return column;
    }

    /// <summary>A period that rows came of lately, so that neither its column nor its dates are looked up again for each row.</summary>
    private struct RecentPeriod(int ordinal, MeasureColumn? column, ulong[]? seen, int usualKnown)
    {
        public readonly int Ordinal = ordinal;

        /// <summary>The column; null where the period is not held.</summary>
        public readonly MeasureColumn? Column = column;

        /// <summary>Of a period not held a bit for each company with a value.</summary>
        public readonly ulong[]? Seen = seen;

        public readonly int UsualKnown = usualKnown;

        /// <summary>Of a period not held the earliest day remembered.</summary>
        public int EarliestUnheld = int.MaxValue;

        private readonly bool isSet = true;

        public readonly bool IsOf(int wanted) => isSet && Ordinal == wanted;
    }

    /// <summary>A cell as it stood from a known day on.</summary>
    internal readonly record struct Revision(int Row, int Ordinal, int Known);
}
