using System.Runtime.CompilerServices;

namespace EarlyWarning.Rules.Panels;

/// <summary>
/// One period of a measure for all companies: the value of each cell known last, its known day where the feed states it, and its file where several files
/// have rows of the period. While it is appended to, its cells may lie in a <see cref="CompanyCells"/> with those of other periods, and companies may have
/// places in an <see cref="ArrivalOrder"/>; at the end the place of a company is its row.
/// </summary>
internal sealed class MeasureColumn
{
    private const int NoFile = -1;

    private readonly int usualKnown;
    private readonly int companies;
    private CellPlaces cells;
    private int period;
    private int[]? known;
    private int[]? files;
    private int[]? accounts;
    private int file = NoFile;
    private int currentFile;
    private bool takesFirsts;

    /// <summary>Creates a column with cells of its own.</summary>
    public MeasureColumn(int companies, int usualKnown)
        : this(CellPlaces.Of(Missing.NoRows(companies, companies)), 0, companies, usualKnown)
    {
    }

    /// <summary>Creates a column of the rows of one file.</summary>
    /// <param name="values">The values of all companies; <see cref="Missing.NoRow"/> for one without a row.</param>
    /// <param name="usualKnown">The known day of rows whose feed states none.</param>
    /// <param name="known">The known day of the rows.</param>
    /// <param name="file">The number of the file.</param>
    public MeasureColumn(double[] values, int usualKnown, int known, int file)
        : this(CellPlaces.Of(values), 0, values.Length, usualKnown)
    {
        BeginFile(file);
        Open();
        if (known == usualKnown) return;
        this.known = Array.ConvertAll(values, value => Missing.IsNoRow(value) ? usualKnown : known);
        LatestKnown = Math.Max(usualKnown, known);
        takesFirsts = false;
    }

    /// <summary>Creates a column whose cells lie among those of other periods.</summary>
    /// <param name="cells">The cells of all companies.</param>
    /// <param name="period">The place of the column among a company's cells.</param>
    /// <param name="companies">The number of companies.</param>
    /// <param name="usualKnown">The known day of rows whose feed states none.</param>
    public MeasureColumn(CellPlaces cells, int period, int companies, int usualKnown)
    {
        this.usualKnown = usualKnown;
        this.companies = companies;
        this.cells = cells;
        this.period = period;
        LatestKnown = usualKnown;
    }

    /// <summary>Creates a column that was full before.</summary>
    /// <param name="values">The values in row order.</param>
    /// <param name="usualKnown">The known day of rows whose feed states none.</param>
    /// <param name="known">The known day of each row; null: all have the usual one.</param>
    /// <param name="file">The file of all rows, or of none if <paramref name="files"/> has that of each.</param>
    /// <param name="files">The file of each row.</param>
    /// <param name="latestKnown">The latest known day.</param>
    public MeasureColumn(double[] values, int usualKnown, int[]? known, int file, int[]? files, int latestKnown)
        : this(CellPlaces.Of(values), 0, values.Length, usualKnown)
    {
        this.known = known;
        this.file = file;
        this.files = files;
        LatestKnown = latestKnown;
    }

    /// <summary>The known day of each row; null: all have the usual one.</summary>
    public int[]? KnownDays => known;

    /// <summary>The file of each row; null: all have that of <see cref="FileOf"/>.</summary>
    public int[]? FileNumbers => files;

    /// <summary>The values in row order. Throws <see cref="InvalidOperationException"/> before <see cref="Settle"/>.</summary>
    public double[] Values => IsSettled ? cells.Blocks[0] : throw new InvalidOperationException("The column still shares its cells with others.");

    /// <summary>Whether the column has cells of its own.</summary>
    public bool IsSettled => cells.Step == 1;

    /// <summary>The latest known day of an observation in the column.</summary>
    public int LatestKnown { get; private set; }

    /// <summary>Whether all rows have the usual known day.</summary>
    public bool IsUniform => known is null;

    public int KnownOf(int place) => known is null ? usualKnown : known[place];

    /// <summary>Returns the number of the file whose row is in a cell.</summary>
    public int FileOf(int place) => files is null ? file : files[place];

    /// <summary>Returns the account whose row is in a cell; 0 where accounts are not told apart.</summary>
    public int AccountOf(int place) => accounts is null ? 0 : accounts[place];

    /// <summary>Returns the value of the company at a place with its origin.</summary>
    public MeasureEntry EntryOf(int place) => new(Cell(place), FileOf(place), AccountOf(place));

    /// <summary>Returns a reference to the cell of the company at a place.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref double Cell(int place) => ref cells[place, period];

    /// <summary>Sets the number of the file that the following rows come from.</summary>
    public void BeginFile(int number)
    {
        currentFile = number;
        takesFirsts = known is null && (file == number || files is not null);
    }

    /// <summary>
    /// Prepares the column for rows of the current file. Allocates a file number for each company once a second file has rows of the period.
    /// </summary>
    public void Open()
    {
        if (file == NoFile) file = currentFile;
        if (file != currentFile && files is null)
        {
            files = GC.AllocateUninitializedArray<int>(companies);
            files.AsSpan().Fill(file);
        }

        takesFirsts = known is null;
    }

    /// <summary>Sets the first value of a cell that is known at the usual day like all before it; otherwise does nothing and returns false.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TrySetFirst(int place, double value)
    {
        ref double cell = ref Cell(place);
        if (!Missing.IsNoRow(cell) || !takesFirsts) return false;
        cell = value;
        if (files is not null) files[place] = currentFile;
        return true;
    }

    /// <summary>Records the account of the row that was set last; takes no memory until a row has one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void SetAccount(int place, int account)
    {
        if (accounts is not null || account != 0) (accounts ??= new int[companies])[place] = account;
    }

    /// <summary>Sets a cell. Requires <see cref="Open"/>.</summary>
    public void Set(int place, double value, int day)
    {
        Cell(place) = value;
        if (files is not null) files[place] = currentFile;
        if (known is null)
        {
            if (day == usualKnown) return;
            known = GC.AllocateUninitializedArray<int>(companies);
            known.AsSpan().Fill(usualKnown);
            takesFirsts = false;
        }

        known[place] = day;
        LatestKnown = Math.Max(LatestKnown, day);
    }

    /// <summary>Replaces the shared cells by an array of its own that holds copies of them.</summary>
    public void Settle(double[] values) => (cells, period) = (CellPlaces.Of(values), 0);

    /// <summary>Puts companies that have places in the order of arrival into the order of rows.</summary>
    /// <param name="order">The order of arrival, complete.</param>
    /// <param name="areCellsArranged">Whether the cells are in the order of rows already.</param>
    /// <param name="spare">Arrays of a column's length that are free; receives the one that becomes free.</param>
    public void Arrange(ArrivalOrder order, bool areCellsArranged, Stack<double[]> spare)
    {
        if (!areCellsArranged)
        {
            double[] arranged = spare.TryPop(out double[]? values) ? values : GC.AllocateUninitializedArray<double>(companies);
            order.Arrange<double>(Values, arranged);
            spare.Push(Values);
            Settle(arranged);
        }

        known = order.Arranged(known);
        files = order.Arranged(files);
        accounts = order.Arranged(accounts);
    }
}
