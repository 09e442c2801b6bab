using System.Runtime.CompilerServices;
using EarlyWarning.Rules.Time;
using NodaTime;

namespace EarlyWarning.Rules.Panels;

/// <summary>
/// Collects the observations of one measure, file by file in the feed's order. A column holds the value of each cell that was known last; earlier values are
/// kept beside it, so that any as-of date can be replayed. Rows of one company cell (or account), period and known date form one record within a file; the
/// record of a later file replaces it. Not thread-safe.
/// </summary>
/// <param name="indicator">The measure.</param>
/// <param name="companies">The number of companies.</param>
/// <param name="combine">How several rows of one cell and known date become one value.</param>
/// <param name="oldestOrdinal">The first period whose values are held.</param>
/// <param name="asOf">The latest as-of date, as a day number, that the held periods suffice for.</param>
/// <param name="free">Arrays of a column's length that other measures of the panel have left; null for none.</param>
internal sealed class MeasureAppender(Indicator indicator, int companies, Combine combine, int oldestOrdinal, int asOf, SpareColumns? free = null)
{
    /// <summary>Stands for an unstated known day: the period's last day plus the indicator's lag.</summary>
    public const int UsualKnown = int.MinValue;

    /// <summary>The most periods held company by company; with more, as of a daily measure, most cells would be empty.</summary>
    private const int MostPeriodsByCompany = 64;

    private const int EarlierFile = -1;

    /// <summary>The rows whose cells are loaded before they are set.</summary>
    private const int RowsTouched = 32;

    private readonly Dictionary<int, MeasureColumn> columns = [];
    private readonly Dictionary<Revision, MeasureEntry> earlier = [];
    private readonly Dictionary<Revision, AccountRecords> shared = [];
    private readonly Dictionary<Revision, UnreadRow> unreadRows = [];
    private readonly HashSet<(int Row, int Ordinal)> unreadCells = [];
    private readonly RecordRows<(Revision Cell, int Account)> rowsOfRecords = new();
    private readonly Dictionary<Revision, int> unusualUnheld = [];
    private readonly SpareColumns spare = free ?? new SpareColumns(companies);
    private MeasurePeriods periods = new();
    private readonly int latestOrdinal = asOf == int.MaxValue ? int.MaxValue : CalendarPeriod.OrdinalOf(indicator.Cadence, asOf);
    private CompanyCells? cells;
    private Dictionary<(Revision Cell, int Account), int>? approximate;
    private ArrivalOrder? order;
    private bool hasJoined;
    private int file;

    public Indicator Indicator { get; } = indicator;

    /// <summary>How several rows of one cell and known date become one value.</summary>
    public Combine Combine => combine;

    /// <summary>The first period whose values are held; older ones are not read.</summary>
    public int OldestOrdinal { get; } = oldestOrdinal;

    public IReadOnlyDictionary<int, MeasureColumn> Columns => columns;

    /// <summary>The values that cells had before the one in their column.</summary>
    public IReadOnlyDictionary<Revision, MeasureEntry> Earlier => earlier;

    /// <summary>The cells of held periods with a row that could not be read.</summary>
    public IReadOnlySet<(int Row, int Ordinal)> UnreadCells => unreadCells;

    /// <summary>The periods with rows that are not held, each with the earliest day on which a row of it was known.</summary>
    public SortedDictionary<int, int> OlderPeriods { get; } = [];

    /// <summary>The earliest day on which a value that is not held was known; <see cref="int.MaxValue"/> if there is none. Blank rows do not count.</summary>
    public int EarliestUnheldValue { get; private set; } = int.MaxValue;

    /// <summary>The newest period of each company with a value that is not held, for naming it in reasons; <see cref="int.MinValue"/> if none.</summary>
    public int[]? NewestUnheld { get; private set; }

    /// <summary>The latest as-of date, as a day number, that the held periods suffice for.</summary>
    public int AsOf => asOf;

    /// <summary>The rows that made cells unread.</summary>
    public IReadOnlyDictionary<Revision, UnreadRow> UnreadRows => unreadRows;

    /// <summary>The earliest period after the as-of date of which there was a row; <see cref="int.MaxValue"/> if there was none.</summary>
    public int EarliestToCome { get; private set; } = int.MaxValue;

    /// <summary>The earliest day after the as-of date on which a value that is not held became known; <see cref="int.MaxValue"/> if there is none.</summary>
    public int EarliestUnheldToCome { get; private set; } = int.MaxValue;

    /// <summary>
    /// Returns whether an appender of another as-of date that was given the same rows would hold the same: it is no earlier one, the same periods are held, and
    /// no row that was left out as one of the future would be one any more.
    /// </summary>
    /// <param name="from">The as-of date for which the rows were appended.</param>
    /// <param name="oldest">The first period that was held then.</param>
    /// <param name="earliestToCome">The <see cref="EarliestToCome"/> of then.</param>
    /// <param name="earliestUnheldToCome">The <see cref="EarliestUnheldToCome"/> of then.</param>
    public bool WouldHold(int from, int oldest, int earliestToCome, int earliestUnheldToCome) =>
        oldest == OldestOrdinal && from <= asOf
        && (earliestToCome == int.MaxValue || latestOrdinal < earliestToCome)
        && (earliestUnheldToCome == int.MaxValue || asOf < earliestUnheldToCome);

    /// <summary>Takes all that was appended to another appender of the measure, before anything is appended to this one.</summary>
    public void Restore(in MeasureContents contents)
    {
        foreach ((int ordinal, MeasureColumn column) in contents.Columns) columns.Add(ordinal, column);
        foreach ((Revision revision, MeasureEntry entry) in contents.Earlier) earlier.Add(revision, entry);
        foreach ((Revision revision, UnreadRow source) in contents.UnreadRows) unreadRows.Add(revision, source);
        foreach ((int Row, int Ordinal) cell in contents.UnreadCells) unreadCells.Add(cell);
        foreach ((Revision cell, int of) in contents.Approximate) (approximate ??= [])[(cell, 0)] = of;
        foreach ((int ordinal, int known) in contents.OlderPeriods) OlderPeriods.Add(ordinal, known);
        EarliestUnheldValue = contents.EarliestUnheldValue;
        NewestUnheld = contents.NewestUnheld;
        EarliestToCome = contents.EarliestToCome;
        EarliestUnheldToCome = contents.EarliestUnheldToCome;
    }

    /// <summary>Returns the row that made a cell unread at a known day; null if the cell is not unread.</summary>
    public UnreadRow? UnreadRowOf(int row, int ordinal, int known) => unreadRows.GetValueOrDefault(new Revision(row, ordinal, known));

    /// <summary>
    /// The records of several rows that the current file has replaced, each with whether its rows repeat the earlier ones in their order;
    /// <see cref="Append(int, int, double, int, int)"/> cannot decide this before the last row.
    /// </summary>
    public IEnumerable<((int Row, int Ordinal, int Known, int Account) Record, bool IsRepeated)> TakenRecords =>
        rowsOfRecords.Taken.Select(taken => ((taken.Record.Cell.Row, taken.Record.Cell.Ordinal, taken.Record.Cell.Known, taken.Record.Account), taken.Now.SequenceEqual(taken.Before)));

    /// <summary>Sets the number of the file that the following rows come from; files are numbered in the feed's order.</summary>
    public void BeginFile(int number)
    {
        file = number;
        rowsOfRecords.BeginFile();
        foreach (MeasureColumn column in columns.Values) column.BeginFile(number);
        foreach (MeasurePeriod period in periods.All) period.EndFile();
    }

    /// <summary>Returns the period of an ordinal, for appending rows to it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public MeasurePeriod PeriodOf(int ordinal) => periods.Find(ordinal) ?? AddPeriod(ordinal);

    /// <summary>Whether all cells are in columns, in the order of rows; if not, <see cref="Settle"/> puts them there.</summary>
    public bool IsSettled => cells is null && order is null;

    /// <summary>Whether the last row has come, so that nothing can be appended any more.</summary>
    public bool IsComplete { get; private set; }

    /// <summary>Puts the cells in the order of rows and packs them, after the last row, and lets go of what only appending needs.</summary>
    public void Complete()
    {
        if (!IsSettled) Settle();
        foreach (MeasureColumn column in columns.Values) column.Pack(spare);
        periods = new MeasurePeriods();
        IsComplete = true;
    }

    /// <summary>
    /// Announces, before anything is appended, that rows are ordered by company. Changes only where cells are held meanwhile; they stay in columns where the
    /// number of periods has no bound or does not suit.
    /// </summary>
    public void ExpectByCompany()
    {
        if (asOf == int.MaxValue) return;
        long count = (long)CalendarPeriod.OrdinalOf(Indicator.Cadence, asOf) - OldestOrdinal + 1;
        if (columns.Count > 0 || count is < 2 or > MostPeriodsByCompany || companies / count < 2) return;
        cells = new CompanyCells(OldestOrdinal, (int)count, companies, spare);
    }

    /// <summary>Moves cells held company by company, or in the order of arrival, into columns in the order of rows, after the last row.</summary>
    public void Settle()
    {
        order?.Complete();
        HashSet<MeasureColumn> shared = [.. columns.Values.Where(column => !column.IsSettled)];
        cells?.Settle(columns, order, spare);
        if (order is not null)
        {
            foreach (MeasureColumn column in columns.Values) column.Arrange(order, shared.Contains(column), spare);
            NewestUnheld = order.Arranged(NewestUnheld);
            order.Dispose();
        }

        (cells, order) = (null, null);
    }

    /// <summary>
    /// Appends a value, or a <see cref="Missing.Blank"/> row: a blank is no observation, but the company is not absent from the period. A period after the
    /// as-of date is not held: no anchor lies there, and a mistyped year must not cost a column.
    /// </summary>
    public AppendResult Append(int row, int ordinal, double value, int known, int account = 0)
    {
        if (ordinal <= latestOrdinal) return Append(row, PeriodOf(ordinal), value, known, account);
        EarliestToCome = Math.Min(EarliestToCome, ordinal);
        return AppendResult.Nothing;
    }

    /// <summary>Appends a value to a period of this appender. Inlined for the usual case, the first row of a cell.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public AppendResult Append(int row, MeasurePeriod period, double value, int known, int account = 0)
    {
        if (known == UsualKnown) known = period.UsualKnown;
        if (period.Column is not { } column) return AppendUnheld(row, period, !double.IsNaN(value), known);
        int place = PlaceOf(row);
        if (known != period.UsualKnown || !column.TrySetFirst(place, value)) return AppendTo(column, row, period.Ordinal, value, known, account);
        column.SetAccount(place, account);
        return AppendResult.Added;
    }

    /// <summary>
    /// Appends a row each of many companies, in their order. Where rows come in another order than the companies of the panel each cell would be a cache miss;
    /// so cells are placed in the order of arrival meanwhile, and those of the next rows are loaded side by side.
    /// </summary>
    /// <param name="rows">The companies' rows; a negative one is passed over.</param>
    /// <param name="when">The period of each row.</param>
    /// <param name="values">The value of each row; NaN for a blank one.</param>
    /// <param name="known">The date on which each became known; empty for the usual one.</param>
    /// <param name="accounts">The account of each row; empty if accounts are not told apart.</param>
    /// <param name="results">Receives the effect of each row.</param>
    public void Append(
        ReadOnlySpan<int> rows, ReadOnlySpan<CalendarPeriod> when, ReadOnlySpan<double> values, ReadOnlySpan<LocalDate> known, ReadOnlySpan<int> accounts, Span<AppendResult> results)
    {
        ExpectOrder(rows);
        if ((cells is not null || OldestOrdinal > latestOrdinal) && known.IsEmpty && accounts.IsEmpty)
        {
            AppendByCompany(rows, when, values, results);
            return;
        }

        Span<int> places = stackalloc int[RowsTouched];
        int before = -1;
        for (int from = 0; from < rows.Length; from += RowsTouched)
        {
            int to = Math.Min(from + RowsTouched, rows.Length);
            before = Touch(rows, when, places, from, to, before);
            for (int i = from; i < to; i++)
            {
                int row = rows[i];
                if (row < 0)
                {
                    results[i] = AppendResult.Nothing;
                    continue;
                }

                int ordinal = when[i].Ordinal, account = accounts.IsEmpty ? 0 : accounts[i];
                double value = double.IsNaN(values[i]) ? Missing.Blank : values[i];
                results[i] = known.IsEmpty && ordinal <= latestOrdinal && TryAppendFirst(places[i - from], PeriodOf(ordinal), value, account)
                    ? AppendResult.Added
                    : Append(row, ordinal, value, known.IsEmpty ? UsualKnown : DayNumber.Of(known[i]), account);
            }
        }
    }

    /// <summary>Takes the rows of a period that has none, as a column, of which nothing is kept where all are missing; does nothing and returns false where rows must be appended one by one.</summary>
    /// <param name="ordinal">The period.</param>
    /// <param name="values">A value for each company; NaN for one without a row.</param>
    /// <param name="known">The day on which they became known, or <see cref="UsualKnown"/>.</param>
    public bool TryAppendColumn(int ordinal, ReadOnlySpan<double> values, int known)
    {
        if (!Missing.IsAnyKnown(values)) return true;
        if (ordinal > latestOrdinal)
        {
            EarliestToCome = Math.Min(EarliestToCome, ordinal);
            return true;
        }

        if (ordinal < OldestOrdinal || !IsSettled || periods.Find(ordinal) is not null || columns.ContainsKey(ordinal)) return false;
        int usualKnown = UsualKnownOf(ordinal);
        columns.Add(ordinal, new MeasureColumn(PackedNumbers.CellsOf(values), usualKnown, known == UsualKnown ? usualKnown : known, file));
        return true;
    }

    /// <summary>Appends a row that was delivered and could not be read; its cell is then unread, whatever other rows of the file hold.</summary>
    /// <param name="row">The company's row.</param>
    /// <param name="ordinal">The period.</param>
    /// <param name="known">The day it was known, or <see cref="UsualKnown"/>.</param>
    /// <param name="source">The row of the file.</param>
    /// <param name="account">The account of the row; 0 where accounts are not told apart.</param>
    public void AppendUnread(int row, int ordinal, int known, UnreadRow source, int account = 0)
    {
        if (ordinal > latestOrdinal)
        {
            EarliestToCome = Math.Min(EarliestToCome, ordinal);
            return;
        }

        MeasurePeriod period = PeriodOf(ordinal);
        if (known == UsualKnown) known = period.UsualKnown;
        if (period.Column is not { } column)
        {
            AppendUnheld(row, period, hasValue: true, known);
            return;
        }

        AppendTo(column, row, ordinal, Missing.Unread, known, account);
        unreadCells.Add((row, ordinal));
        unreadRows[new Revision(row, ordinal, known)] = source;
    }

    /// <summary>The cells of held periods that have, or had in an earlier file, a row whose number is only about right.</summary>
    public IEnumerable<(int Row, int Ordinal)> ApproximateCells =>
        approximate is null ? [] : approximate.Keys.Select(record => (record.Cell.Row, record.Cell.Ordinal)).Distinct();

    /// <summary>
    /// The values that rest on a row that is only about right, each by its cell and the day from which the cell has it, with the file that it comes from; of cells
    /// with a row that could not be read all that have such a row.
    /// </summary>
    public IEnumerable<(Revision Cell, int File)> ApproximateValues() => (approximate ?? [])
        .DistinctBy(marked => marked.Key.Cell)
        .Where(marked => unreadCells.Contains((marked.Key.Cell.Row, marked.Key.Cell.Ordinal)) || (EntryOf(marked.Key.Cell) is { } value && IsApproximate(marked.Key.Cell, value)))
        .Select(marked => (marked.Key.Cell, EntryOf(marked.Key.Cell)?.File ?? marked.Value));

    private MeasureEntry? EntryOf(Revision cell) =>
        columns.TryGetValue(cell.Ordinal, out MeasureColumn? column) && column.KnownOf(cell.Row) == cell.Known ? column.EntryOf(cell.Row)
        : earlier.TryGetValue(cell, out MeasureEntry entry) ? entry : null;

    /// <summary>Marks the record of a row that was appended last as only about right; a record of a later file that is exact takes the mark away.</summary>
    /// <param name="row">The company's row.</param>
    /// <param name="ordinal">The period; ignored if it is not held.</param>
    /// <param name="known">The day it was known, or <see cref="UsualKnown"/>.</param>
    /// <param name="account">The account of the row; 0 where accounts are not told apart.</param>
    public void MarkApproximate(int row, int ordinal, int known, int account)
    {
        if (ordinal < OldestOrdinal || ordinal > latestOrdinal) return;
        if (known == UsualKnown) known = UsualKnownOf(ordinal);
        (approximate ??= [])[(new Revision(row, ordinal, known), account)] = file;
    }

    /// <summary>Returns whether a value rests on a row that is only about right.</summary>
    /// <param name="cell">The cell and the day from which it has the value.</param>
    /// <param name="value">The value.</param>
    public bool IsApproximate(Revision cell, MeasureEntry value)
    {
        if (approximate is null) return false;
        if (!shared.TryGetValue(cell, out AccountRecords? records)) return IsMarked(value);
        return combine == Combine.Last ? IsMarked(records.Last) : records.All.Any(IsMarked);

        bool IsMarked(MeasureEntry record) => approximate.TryGetValue((cell, record.Account), out int of) && of == record.File;
    }

    /// <summary>Marks a cell unread whose combined rows are outside the values that the measure can have.</summary>
    /// <param name="row">The company's row.</param>
    /// <param name="ordinal">The period; ignored if it is not held.</param>
    /// <param name="known">The day it was known, or <see cref="UsualKnown"/>.</param>
    /// <param name="source">The row of the file.</param>
    public void MarkUnread(int row, int ordinal, int known, UnreadRow source)
    {
        if (!columns.TryGetValue(ordinal, out MeasureColumn? column)) return;
        if (known == UsualKnown) known = UsualKnownOf(ordinal);
        Revision revision = new(row, ordinal, known);
        int place = PlaceOf(row);
        if (column.KnownOf(place) == known) column.SetUnread(place);
        else earlier[revision] = earlier[revision] with { Value = Missing.Unread };
        unreadCells.Add((row, ordinal));
        unreadRows[revision] = source;
    }

    /// <summary>Marks the cells unread whose combined rows are outside the values that the measure can have. Requires <see cref="Settle"/>.</summary>
    /// <param name="source">Stands for the rows in reasons.</param>
    public void MarkOutOfRange(UnreadRow source)
    {
        ValueRange range = Indicator.Range;
        if (!hasJoined || !range.IsBounded) return;
        foreach ((int ordinal, MeasureColumn column) in columns)
        {
            for (int row = 0; row < companies; row++)
            {
                double value = column.ValueOf(row);
                if (!double.IsNaN(value) && !range.Contains(value)) MarkUnread(row, ordinal, column.KnownOf(row), source);
            }
        }

        foreach ((Revision revision, MeasureEntry entry) in earlier.ToArray())
        {
            if (!double.IsNaN(entry.Value) && !range.Contains(entry.Value)) MarkUnread(revision.Row, revision.Ordinal, revision.Known, source);
        }
    }

    /// <summary>Returns the value of a cell at a known day; <see cref="Missing.NoRow"/> if there is none or the period is not held.</summary>
    public double ValueOf(int row, int ordinal, int known)
    {
        if (!columns.TryGetValue(ordinal, out MeasureColumn? column)) return Missing.NoRow;
        if (known == UsualKnown) known = UsualKnownOf(ordinal);
        int place = PlaceOf(row);
        if (column.KnownOf(place) == known) return column.ValueOf(place);
        return earlier.TryGetValue(new Revision(row, ordinal, known), out MeasureEntry entry) ? entry.Value : Missing.NoRow;
    }

    public int UsualKnownOf(int ordinal) =>
        Indicator.Lag.Shift(CalendarPeriod.LastDayOf(Indicator.Cadence, ordinal), 1) ?? DayNumber.Last;

    /// <summary>Returns the number of a known day; <see cref="UsualKnown"/> if it is unstated.</summary>
    public static int KnownDayOf(LocalDate? known) => known is { } date ? DayNumber.Of(date) : UsualKnown;

    /// <summary>Returns the combined value of two rows of a cell; <see cref="Missing.Unread"/> if one of them is unread.</summary>
    public static double Combined(Combine combine, double standing, double value)
    {
        if (Missing.IsUnread(standing) || Missing.IsUnread(value)) return Missing.Unread;
        return combine switch
        {
            Combine.Error => standing,
            Combine.Sum => standing + value,
            Combine.Last => value,
            Combine.Max => value > standing ? value : standing,
        };
    }

    /// <summary>
    /// Appends rows of cells that are held company by company, or of a measure that is not held: what rows of one company share is found once.
    /// </summary>
    private void AppendByCompany(ReadOnlySpan<int> rows, ReadOnlySpan<CalendarPeriod> when, ReadOnlySpan<double> values, Span<AppendResult> results)
    {
        order?.Fetch(rows);
        ulong takingFirsts = cells?.PeriodsTakingFirsts() ?? 0;
        int place = -1;
        for (int from = 0, to; from < rows.Length; from = to)
        {
            int row = rows[from];
            to = from + 1;
            while (to < rows.Length && rows[to] == row) to++;
            if (row < 0)
            {
                results[from..to].Fill(AppendResult.Nothing);
                continue;
            }

            place = order is null ? row : order.PlaceOf(row, place);
            Span<double> own = cells is null ? default : cells.Of(place);
            for (int i = from; i < to;)
            {
                i += SetFirsts(own, takingFirsts, OldestOrdinal, when[i..to], values[i..to], results[i..to]);
                i += AppendFirstsUnheld(place, when[i..to], values[i..to], results[i..to]);
                if (i == to) break;
                int ordinal = when[i].Ordinal, period = ordinal - OldestOrdinal;
                if ((uint)period < (uint)own.Length && (takingFirsts >> period & 1) != 0 && Missing.IsNoRow(own[period])) continue;
                results[i] = Append(row, ordinal, double.IsNaN(values[i]) ? Missing.Blank : values[i], UsualKnown);
                if ((uint)period < (uint)own.Length) takingFirsts = cells!.PeriodsTakingFirsts(takingFirsts, period);
                i++;
            }
        }
    }

    /// <summary>Sets the cells of a company of which rows are the first, up to one that is not.</summary>
    /// <param name="own">The cells of the company, from the oldest period on.</param>
    /// <param name="takingFirsts">The periods whose columns take a first row so, each a bit.</param>
    /// <param name="oldest">The oldest period.</param>
    /// <param name="when">The period of each row.</param>
    /// <param name="values">The value of each row; NaN for a blank one.</param>
    /// <param name="results">Receives the effect of each row that was appended.</param>
    /// <returns>How many rows were appended.</returns>
    private static int SetFirsts(
        Span<double> own, ulong takingFirsts, int oldest, ReadOnlySpan<CalendarPeriod> when, ReadOnlySpan<double> values, Span<AppendResult> results)
    {
        int i = 0;
        for (; i < when.Length; i++)
        {
            int period = when[i].Ordinal - oldest;
            if ((uint)period >= (uint)own.Length || (takingFirsts >> period & 1) == 0 || !Missing.IsNoRow(own[period])) break;
            own[period] = double.IsNaN(values[i]) ? Missing.Blank : values[i];
        }

        results[..i].Fill(AppendResult.Added);
        return i;
    }

    /// <summary>Appends rows of a company that are the first of periods that are not held, up to one that is not.</summary>
    private int AppendFirstsUnheld(int place, ReadOnlySpan<CalendarPeriod> when, ReadOnlySpan<double> values, Span<AppendResult> results)
    {
        int i = 0;
        for (; i < when.Length; i++)
        {
            int ordinal = when[i].Ordinal;
            if (ordinal >= OldestOrdinal || ordinal > latestOrdinal || !TryAppendFirstUnheld(place, PeriodOf(ordinal), values[i])) break;
        }

        results[..i].Fill(AppendResult.Added);
        return i;
    }

    private AppendResult AppendTo(MeasureColumn column, int row, int ordinal, double value, int known, int account)
    {
        column.Open();
        int place = PlaceOf(row);
        double standing = column.Cell(place);
        int standingKnown = column.KnownOf(place);
        if (Missing.IsNoRow(standing))
        {
            Set(column, place, value, known, account);
            return AppendResult.Added;
        }

        if (known == standingKnown)
        {
            AppendResult result = Join(new Revision(row, ordinal, known), column.EntryOf(place), value, account, out double joined);
            if (result != AppendResult.Refused && !Missing.IsBlank(value)) Set(column, place, joined, known, account);
            return result;
        }

        if (Missing.IsBlank(standing) && !Missing.IsBlank(value))
        {
            // A blank revises nothing, whichever came first: the company was only not absent until the value was known.
            if (standingKnown < known) earlier[new Revision(row, ordinal, standingKnown)] = column.EntryOf(place);
            Set(column, place, value, known, account);
            return AppendResult.Added;
        }

        if (known > standingKnown)
        {
            if (Missing.IsBlank(value)) return AppendResult.Nothing;
            earlier[new Revision(row, ordinal, standingKnown)] = column.EntryOf(place);
            Set(column, place, value, known, account);
            return AppendResult.Revised;
        }

        return AppendEarlier(new Revision(row, ordinal, known), value, account);
    }

    private void Set(MeasureColumn column, int place, double value, int known, int account)
    {
        column.Set(place, value, known);
        column.SetAccount(place, account);
    }

    private AppendResult AppendEarlier(Revision revision, double value, int account)
    {
        if (!earlier.TryGetValue(revision, out MeasureEntry standing))
        {
            earlier.Add(revision, new MeasureEntry(value, file, account));
            return Missing.IsBlank(value) ? AppendResult.Nothing : AppendResult.Revised;
        }

        AppendResult result = Join(revision, standing, value, account, out double joined);
        if (result != AppendResult.Refused && !Missing.IsBlank(value)) earlier[revision] = new MeasureEntry(joined, file, account);
        return result;
    }

    /// <summary>Combines a further row of a cell at one known day: another row of its record, a row of another account, or one of a later file.</summary>
    private AppendResult Join(Revision revision, MeasureEntry standing, double value, int account, out double joined)
    {
        joined = standing.Value;
        if (Missing.IsBlank(value)) return AppendResult.Nothing;
        if (Missing.IsBlank(standing.Value))
        {
            joined = value;
            return AppendResult.Added;
        }

        if (account != standing.Account || (shared.Count > 0 && shared.ContainsKey(revision))) return JoinAccounts(revision, standing, value, account, out joined);
        if (standing.File == file) return JoinRows((revision, account), standing.Value, value, out joined);
        joined = value;
        if (!Missing.IsUnread(value)) unreadRows.Remove(revision);
        return Take((revision, account), standing.Value, value);
    }

    /// <summary>Combines two rows of one file; the result is unread if one of them is.</summary>
    private AppendResult JoinRows((Revision Cell, int Account) record, double standing, double value, out double joined)
    {
        joined = Combined(combine, standing, value);
        hasJoined = true;
        if (combine == Combine.Last) approximate?.Remove(record);

        // Refused rows are not part of the record, except beside a row that could not be read.
        if (combine != Combine.Error || Missing.IsUnread(joined)) rowsOfRecords.Add(record, standing, value);
        if (Missing.IsUnread(value)) return AppendResult.Combined;
        return combine == Combine.Error ? AppendResult.Refused : AppendResult.Combined;
    }

    /// <summary>Replaces an earlier file's record by that of a later file. The effect on a record of several rows is known only with its last row.</summary>
    private AppendResult Take((Revision Cell, int Account) record, double standing, double value)
    {
        if (rowsOfRecords.TryTake(record, value)) return AppendResult.Nothing;
        return BitConverter.DoubleToInt64Bits(standing) == BitConverter.DoubleToInt64Bits(value) ? AppendResult.Repeated : AppendResult.Revised;
    }

    private AppendResult JoinAccounts(Revision revision, MeasureEntry standing, double value, int account, out double joined)
    {
        if (!shared.TryGetValue(revision, out AccountRecords? records)) records = new AccountRecords(standing);
        AppendResult result;
        if (records.Find(account) is not { } own)
        {
            joined = standing.Value;
            if (combine == Combine.Error && !Missing.IsUnread(value)) return AppendResult.Refused;
            records.Replace(new MeasureEntry(value, file, account));
            result = AppendResult.Combined;
        }
        else if (own.File == file)
        {
            result = JoinRows((revision, account), own.Value, value, out double rows);
            records.Change(new MeasureEntry(rows, file, account));
        }
        else
        {
            result = Take((revision, account), own.Value, value);
            records.Replace(new MeasureEntry(value, file, account));
        }

        hasJoined = true;
        shared[revision] = records;
        joined = records.Total(combine);
        if (!Missing.IsUnread(joined)) unreadRows.Remove(revision);
        return result;
    }

    /// <summary>Notes a row of a period that is not held: only its presence, so that a second row of the cell is detected all the same.</summary>
    private AppendResult AppendUnheld(int row, MeasurePeriod period, bool hasValue, int day)
    {
        if (day < period.EarliestUnheld)
        {
            period.EarliestUnheld = day;
            OlderPeriods[period.Ordinal] = day;
        }

        if (!hasValue) return AppendResult.Added;
        int place = PlaceOf(row);
        RememberUnheldValue(place, period.Ordinal, day);
        ref ulong word = ref period.Seen[place >> 6];
        ulong bit = 1UL << (place & 63);
        bool first = (word & bit) == 0;
        word |= bit;
        if (day != period.UsualKnown || (unusualUnheld.Count > 0 && unusualUnheld.ContainsKey(new Revision(row, period.Ordinal, int.MaxValue))))
            return AppendUnusual(new Revision(row, period.Ordinal, day), !first, !first || period.WasSeen(place), period.UsualKnown);
        if (first) return period.WasSeen(place) ? AppendResult.Repeated : AppendResult.Added;
        return combine == Combine.Error ? AppendResult.Refused : AppendResult.Combined;
    }

    /// <summary>
    /// Notes a row of a period that is not held with its own known day: a second row of one day is combined, or repeats it if it is of a later file; rows of
    /// other days are revisions. The last file of each day is kept.
    /// </summary>
    private AppendResult AppendUnusual(Revision revision, bool isInFile, bool wasSeen, int usualKnown)
    {
        bool isFirstUnusual = unusualUnheld.TryAdd(revision with { Known = int.MaxValue }, file);
        if (isFirstUnusual && wasSeen) unusualUnheld.Add(revision with { Known = usualKnown }, isInFile ? file : EarlierFile);
        if (unusualUnheld.TryAdd(revision, file)) return wasSeen ? AppendResult.Revised : AppendResult.Added;
        if (unusualUnheld[revision] == file) return combine == Combine.Error ? AppendResult.Refused : AppendResult.Combined;
        unusualUnheld[revision] = file;
        return AppendResult.Repeated;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void RememberUnheldValue(int place, int ordinal, int day)
    {
        EarliestUnheldValue = Math.Min(EarliestUnheldValue, day);
        if (OldestOrdinal == int.MaxValue) return;
        if (day > asOf)
        {
            EarliestUnheldToCome = Math.Min(EarliestUnheldToCome, day);
            return;
        }

        ref int newest = ref (NewestUnheld ??= AllUnheld())[place];
        newest = Math.Max(newest, ordinal);
    }

    private int[] AllUnheld()
    {
        int[] newest = GC.AllocateUninitializedArray<int>(companies);
        newest.AsSpan().Fill(int.MinValue);
        return newest;
    }

    /// <summary>
    /// Appends the first row of a cell that is known at the usual day: in a held column where every row so far was, or to a period that is not held, of which
    /// only the presence of rows is kept. Otherwise does nothing and returns false. Short enough for the cache misses of several rows to overlap.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool TryAppendFirst(int place, MeasurePeriod period, double value, int account)
    {
        if (period.Column is not { } column) return TryAppendFirstUnheld(place, period, value);
        if (!column.TrySetFirst(place, value)) return false;
        column.SetAccount(place, account);
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool TryAppendFirstUnheld(int place, MeasurePeriod period, double value)
    {
        if (period.UsualKnown < period.EarliestUnheld || unusualUnheld.Count > 0) return false;
        if (double.IsNaN(value)) return true;
        ref ulong word = ref period.Seen[place >> 6];
        ulong bit = 1UL << (place & 63);
        if ((word & bit) != 0 || period.WasSeen(place)) return false;
        word |= bit;
        RememberUnheldValue(place, period.Ordinal, period.UsualKnown);
        return true;
    }

    /// <summary>Places companies in the order of arrival if the rows of a first batch come in another order than the companies of the panel.</summary>
    private void ExpectOrder(ReadOnlySpan<int> rows)
    {
        if (asOf == int.MaxValue || order is not null || columns.Count > 0 || NewestUnheld is not null || periods.All.Any()) return;
        int last = 0;
        foreach (int row in rows)
        {
            if (row < 0) continue;
            if (row < last)
            {
                order = new ArrivalOrder(companies);
                return;
            }

            last = row;
        }
    }

    /// <summary>Returns where the cells of a company are: by its row, or in the order of arrival.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int PlaceOf(int row) => order is null ? row : order.PlaceOf(row);

    /// <summary>Finds the places of the companies of some rows, and loads the cells.</summary>
    /// <returns>The last of the places.</returns>
    private int Touch(ReadOnlySpan<int> rows, ReadOnlySpan<CalendarPeriod> when, Span<int> places, int from, int to, int before)
    {
        int last = -1, place = before;
        for (int i = from; i < to; i++)
        {
            int row = rows[i];
            if (row < 0) continue;
            if (row != last) place = order is null ? row : order.PlaceOf(row, place);
            last = row;
            places[i - from] = place;
            if (when[i].Ordinal <= latestOrdinal && PeriodOf(when[i].Ordinal).Column is { } column) Volatile.Read(ref column.Cell(place));
        }

        return place;
    }

    private MeasurePeriod AddPeriod(int ordinal)
    {
        MeasurePeriod period = new(ordinal, ColumnOf(ordinal), UsualKnownOf(ordinal), companies);
        periods.Add(period);
        return period;
    }

    private MeasureColumn? ColumnOf(int ordinal)
    {
        if (ordinal < OldestOrdinal) return null;
        if (!columns.TryGetValue(ordinal, out MeasureColumn? column))
        {
            int usualKnown = UsualKnownOf(ordinal);
            column = cells?.AddColumn(ordinal, usualKnown) ?? new MeasureColumn(spare.Take(), usualKnown);
            column.BeginFile(file);
            columns.Add(ordinal, column);
        }

        if (column.IsPacked) column.Unpack();
        return column;
    }

    /// <summary>The key of a cell's value from a known day on.</summary>
    internal readonly record struct Revision(int Row, int Ordinal, int Known);
}

/// <summary>The value of a cell, as one file has it at one known day.</summary>
/// <param name="Value">The value, <see cref="Missing.Blank"/> or <see cref="Missing.Unread"/>.</param>
/// <param name="File">The number of the file.</param>
/// <param name="Account">The account of the row; 0 where accounts are not told apart.</param>
internal readonly record struct MeasureEntry(double Value, int File, int Account);
