using System.Runtime.CompilerServices;
using EarlyWarning.Rules.Time;
using NodaTime;

namespace EarlyWarning.Rules.Panels;

/// <summary>
/// Takes the observations of one measure, file by file in the feed's order. Of each cell the value known last stands in a column; what was known
/// before is kept beside it, so that any as-of date can be replayed. Rows of one company cell (or account), period and known date are one record
/// within a file; a later file's record takes its place. One thread at a time.
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

    private const int EarlierFile = -1;

    private readonly Dictionary<int, MeasureColumn> columns = [];
    private readonly Dictionary<Revision, MeasureEntry> earlier = [];
    private readonly Dictionary<Revision, AccountRecords> shared = [];
    private readonly Dictionary<Revision, UnreadRow> unreadRows = [];
    private readonly HashSet<(int Row, int Ordinal)> unreadCells = [];
    private readonly RecordRows<(Revision Cell, int Account)> rowsOfRecords = new();
    private readonly Dictionary<Revision, int> unusualUnheld = [];
    private readonly Dictionary<int, MeasurePeriod> periods = [];
    private MeasurePeriod? recent;
    private CompanyCells? cells;
    private int file;

    public Indicator Indicator { get; } = indicator;

    /// <summary>What several rows of one cell and known date make together.</summary>
    public Combine Combine => combine;

    /// <summary>Whether rows say of which account of the company they are, so that a later file can repeat or revise one account's.</summary>
    public bool TellsAccounts { get; set; }

    /// <summary>Periods before this one are not held: nothing reads them.</summary>
    public int OldestOrdinal { get; } = oldestOrdinal;

    public IReadOnlyDictionary<int, MeasureColumn> Columns => columns;

    /// <summary>What cells held before the value that stands in their column.</summary>
    public IReadOnlyDictionary<Revision, MeasureEntry> Earlier => earlier;

    /// <summary>The cells of held periods of which a row could not be read.</summary>
    public IReadOnlySet<(int Row, int Ordinal)> UnreadCells => unreadCells;

    /// <summary>The periods that had rows but are not held, each with the earliest day on which a row of it was known.</summary>
    public SortedDictionary<int, int> OlderPeriods { get; } = [];

    /// <summary>The earliest day on which a value that is not held was known; blank rows are none.</summary>
    public int EarliestUnheldValue { get; private set; } = int.MaxValue;

    /// <summary>Of each company the newest period with a value that is not held (<see cref="int.MinValue"/>: none), so that reasons can say since when.</summary>
    public int[]? NewestUnheld { get; private set; }

    /// <summary>The row that made a cell unread at a known day; null: it is not unread.</summary>
    public UnreadRow? UnreadRowOf(int row, int ordinal, int known) => unreadRows.GetValueOrDefault(new Revision(row, ordinal, known));

    /// <summary>
    /// The records of several rows whose place the current file took, each with whether its rows, in their order, say the same again: of these
    /// <see cref="Append(int, int, double, int, int)"/> could not tell yet.
    /// </summary>
    public IEnumerable<((int Row, int Ordinal, int Known, int Account) Record, bool IsRepeated)> TakenRecords =>
        rowsOfRecords.Taken.Select(taken => ((taken.Record.Cell.Row, taken.Record.Cell.Ordinal, taken.Record.Cell.Known, taken.Record.Account), taken.Now.SequenceEqual(taken.Before)));

    /// <summary>Says which file the rows come from that are appended from now on; files are numbered in the feed's order.</summary>
    public void BeginFile(int number)
    {
        file = number;
        rowsOfRecords.BeginFile();
        foreach (MeasureColumn column in columns.Values) column.BeginFile(number);
        foreach (MeasurePeriod period in periods.Values) period.EndFile();
    }

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

    public AppendResult Append(int row, int ordinal, double value, int known, int account = 0) => Append(row, PeriodOf(ordinal), value, known, account);

    /// <summary>The same for a period of this appender at hand; nearly every row is the first of its cell.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public AppendResult Append(int row, MeasurePeriod period, double value, int known, int account = 0)
    {
        if (known == UsualKnown) known = period.UsualKnown;
        if (period.Column is not { } column) return AppendUnheld(row, period, !double.IsNaN(value), known);
        if (known != period.UsualKnown || !column.TrySetFirst(row, value)) return AppendTo(column, row, period.Ordinal, value, known, account);
        if (TellsAccounts) column.SetAccount(row, account);
        return AppendResult.Added;
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
        if ((word & bit) != 0 || period.WasSeen(row)) return false;
        word |= bit;
        RememberUnheldValue(row, period.Ordinal, period.UsualKnown);
        return true;
    }

    /// <summary>A row that came and could not be read: what its cell holds is not known, whatever other rows of the file say of it.</summary>
    /// <param name="row">The company.</param>
    /// <param name="ordinal">The period.</param>
    /// <param name="known">The day it was known, or <see cref="UsualKnown"/>.</param>
    /// <param name="source">The row.</param>
    /// <param name="account">The account that the row is of; 0 where accounts are not told apart.</param>
    public void AppendUnread(int row, int ordinal, int known, UnreadRow source, int account = 0)
    {
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

    /// <summary>Makes a cell unread whose rows together are no value that the measure can have.</summary>
    /// <param name="row">The company.</param>
    /// <param name="ordinal">The period; held.</param>
    /// <param name="known">The day it was known, or <see cref="UsualKnown"/>.</param>
    /// <param name="source">The row.</param>
    public void MarkUnread(int row, int ordinal, int known, UnreadRow source)
    {
        if (!columns.TryGetValue(ordinal, out MeasureColumn? column)) return;
        if (known == UsualKnown) known = UsualKnownOf(ordinal);
        Revision revision = new(row, ordinal, known);
        if (column.KnownOf(row) == known) column.Cell(row) = Missing.Unread;
        else earlier[revision] = earlier[revision] with { Value = Missing.Unread };
        unreadCells.Add((row, ordinal));
        unreadRows[revision] = source;
    }

    /// <summary>The value of a cell of a held period at a known day; <see cref="Missing.NoRow"/> where there is none or the period is not held.</summary>
    public double ValueOf(int row, int ordinal, int known)
    {
        if (!columns.TryGetValue(ordinal, out MeasureColumn? column)) return Missing.NoRow;
        if (known == UsualKnown) known = UsualKnownOf(ordinal);
        if (column.KnownOf(row) == known) return column.Cell(row);
        return earlier.TryGetValue(new Revision(row, ordinal, known), out MeasureEntry entry) ? entry.Value : Missing.NoRow;
    }

    public int UsualKnownOf(int ordinal) =>
        Indicator.Lag.Shift(Period.LastDayOf(Indicator.Cadence, ordinal), 1) ?? DayNumber.Last;

    /// <summary>The number of the day that something became known; <see cref="UsualKnown"/> where that is not said.</summary>
    public static int KnownDayOf(LocalDate? known) => known is { } date ? DayNumber.Of(date) : UsualKnown;

    /// <summary>What two rows of one cell make together: unread if one of them is.</summary>
    public static double Joined(Combine combine, double standing, double value)
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

    private AppendResult AppendTo(MeasureColumn column, int row, int ordinal, double value, int known, int account)
    {
        column.Open();
        double standing = column.Cell(row);
        int standingKnown = column.KnownOf(row);
        if (Missing.IsNoRow(standing))
        {
            Set(column, row, value, known, account);
            return AppendResult.Added;
        }

        if (known == standingKnown)
        {
            AppendResult result = Join(new Revision(row, ordinal, known), EntryOf(column, row), value, account, out double joined);
            if (result != AppendResult.Refused && !Missing.IsBlank(value)) Set(column, row, joined, known, account);
            return result;
        }

        if (Missing.IsBlank(standing) && !Missing.IsBlank(value))
        {
            // A blank revises nothing, whichever of the two came first: it only says that the company was not absent until the value was known.
            if (standingKnown < known) earlier[new Revision(row, ordinal, standingKnown)] = EntryOf(column, row);
            Set(column, row, value, known, account);
            return AppendResult.Added;
        }

        if (known > standingKnown)
        {
            if (Missing.IsBlank(value)) return AppendResult.Nothing;
            earlier[new Revision(row, ordinal, standingKnown)] = EntryOf(column, row);
            Set(column, row, value, known, account);
            return AppendResult.Revised;
        }

        return AppendEarlier(new Revision(row, ordinal, known), value, account);
    }

    private static MeasureEntry EntryOf(MeasureColumn column, int row) => new(column.Cell(row), column.FileOf(row), column.AccountOf(row));

    private void Set(MeasureColumn column, int row, double value, int known, int account)
    {
        column.Set(row, value, known);
        if (TellsAccounts) column.SetAccount(row, account);
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

    /// <summary>A further row of a cell at one known day: another of its record, or of another account, or of a later file.</summary>
    private AppendResult Join(Revision revision, MeasureEntry standing, double value, int account, out double joined)
    {
        joined = standing.Value;
        if (Missing.IsBlank(value)) return AppendResult.Nothing;
        if (Missing.IsBlank(standing.Value))
        {
            joined = value;
            return AppendResult.Added;
        }

        if (TellsAccounts && (account != standing.Account || shared.ContainsKey(revision))) return JoinAccounts(revision, standing, value, account, out joined);
        if (standing.File == file) return JoinRows((revision, account), standing.Value, value, out joined);
        joined = value;
        if (!Missing.IsUnread(value)) unreadRows.Remove(revision);
        return Take((revision, account), standing.Value, value);
    }

    /// <summary>Two rows of one file: of the two unread stands, else they are combined.</summary>
    private AppendResult JoinRows((Revision Cell, int Account) record, double standing, double value, out double joined)
    {
        joined = Joined(combine, standing, value);

        // Where rows are not combined those that are refused are no part of the record, save beside one that could not be read.
        if (combine != Combine.Error || Missing.IsUnread(joined)) rowsOfRecords.Add(record, standing, value);
        if (Missing.IsUnread(value)) return AppendResult.Combined;
        return combine == Combine.Error ? AppendResult.Refused : AppendResult.Combined;
    }

    /// <summary>Puts a later file's record, readable or not, in the place of an earlier one. Of one of several rows nothing can be told before its last.</summary>
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

        shared[revision] = records;
        joined = records.Total(combine);
        if (!Missing.IsUnread(joined)) unreadRows.Remove(revision);
        return result;
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
        if (day != period.UsualKnown || (unusualUnheld.Count > 0 && unusualUnheld.ContainsKey(new Revision(row, period.Ordinal, int.MaxValue))))
            return AppendUnusual(new Revision(row, period.Ordinal, day), !first, !first || period.WasSeen(row), period.UsualKnown);
        if (first) return period.WasSeen(row) ? AppendResult.Repeated : AppendResult.Added;
        return combine == Combine.Error ? AppendResult.Refused : AppendResult.Combined;
    }

    /// <summary>
    /// A row of a period not held whose feed says when it was known: two of one day are one cell, of a later file its repetition; others are
    /// revisions of it. Of each day the file is kept that had it last.
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
            column.BeginFile(file);
            columns.Add(ordinal, column);
        }

        return column;
    }

    /// <summary>A cell as it stood from a known day on.</summary>
    internal readonly record struct Revision(int Row, int Ordinal, int Known);
}

/// <summary>What one file said of a cell at one known day.</summary>
/// <param name="Value">The value, <see cref="Missing.Blank"/> or <see cref="Missing.Unread"/>.</param>
/// <param name="File">The file whose row it is.</param>
/// <param name="Account">The account whose row it is; 0 where accounts are not told apart.</param>
internal readonly record struct MeasureEntry(double Value, int File, int Account);
