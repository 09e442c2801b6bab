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
    private PackedNumbers? values;
    private PackedIntegers? knownDays;
    private PackedIntegers? fileNumbers;
    private PackedIntegers? accountNumbers;
    private int file = NoFile;
    private int currentFile;
    private bool takesFirsts;

    /// <summary>Creates a column with cells of its own, which have no rows.</summary>
    /// <param name="cells">An array of the number of companies.</param>
    /// <param name="usualKnown">The known day of rows whose feed states none.</param>
    public MeasureColumn(double[] cells, int usualKnown)
        : this(CellPlaces.Of(cells), 0, cells.Length, usualKnown) => cells.AsSpan().Fill(Missing.NoRow);

    /// <summary>Creates a full column of the rows of one file.</summary>
    /// <param name="values">The values of all companies; <see cref="Missing.NoRow"/> for one without a row.</param>
    /// <param name="usualKnown">The known day of rows whose feed states none.</param>
    /// <param name="known">The known day of the rows.</param>
    /// <param name="file">The number of the file.</param>
    public MeasureColumn(PackedNumbers values, int usualKnown, int known, int file)
        : this(values, usualKnown, known == usualKnown ? null : new PackedIntegers(known, values.Length), file, null, Math.Max(usualKnown, known))
    {
        currentFile = file;
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
    /// <param name="knownDays">The known day of each row; null: all have the usual one.</param>
    /// <param name="file">The file of all rows, or of none if <paramref name="fileNumbers"/> has that of each.</param>
    /// <param name="fileNumbers">The file of each row.</param>
    /// <param name="latestKnown">The latest known day.</param>
    public MeasureColumn(PackedNumbers values, int usualKnown, PackedIntegers? knownDays, int file, PackedIntegers? fileNumbers, int latestKnown)
        : this(default(CellPlaces), 0, values.Length, usualKnown)
    {
        this.values = values;
        this.knownDays = knownDays;
        this.file = file;
        this.fileNumbers = fileNumbers;
        LatestKnown = latestKnown;
    }

    /// <summary>The known day of each row; null: all have the usual one.</summary>
    public PackedIntegers? KnownDays => knownDays ?? (known is null ? null : PackedIntegers.Of(known));

    /// <summary>The file of each row; null: all have that of <see cref="FileOf"/>.</summary>
    public PackedIntegers? FileNumbers => fileNumbers ?? (files is null ? null : PackedIntegers.Of(files));

    /// <summary>The number of companies.</summary>
    public int Companies => companies;

    /// <summary>The values in row order. Throws <see cref="InvalidOperationException"/> before <see cref="Settle"/>.</summary>
    public PackedNumbers Values => values ?? new PackedNumbers(Cells);

    /// <summary>Whether the column has cells of its own.</summary>
    public bool IsSettled => IsPacked || cells.Step == 1;

    /// <summary>Whether nothing can be set in the column before <see cref="Unpack"/>.</summary>
    public bool IsPacked => values is not null;

    /// <summary>The latest known day of an observation in the column.</summary>
    public int LatestKnown { get; private set; }

    /// <summary>Whether all rows have the usual known day.</summary>
    public bool IsUniform => known is null && knownDays is null;

    private double[] Cells => IsSettled && !IsPacked ? cells.Blocks[0] : throw new InvalidOperationException("The column has no cells of its own.");

    /// <summary>Returns the value of the company at a place.</summary>
    public double ValueOf(int place) => values is null ? Cell(place) : values[place];

    /// <summary>Whether the first row of a cell that is known at the usual day, and of no account, is set with its cell, and nothing else.</summary>
    public bool TakesFirstsAlone => takesFirsts && files is null && accounts is null;

    public int KnownOf(int place) => known is not null ? known[place] : knownDays is not null ? knownDays[place] : usualKnown;

    /// <summary>Returns the number of the file whose row is in a cell.</summary>
    public int FileOf(int place) => files is not null ? files[place] : fileNumbers is not null ? fileNumbers[place] : file;

    /// <summary>Returns the account whose row is in a cell; 0 where accounts are not told apart.</summary>
    public int AccountOf(int place) => accounts is not null ? accounts[place] : accountNumbers is not null ? accountNumbers[place] : 0;

    /// <summary>Returns the value of the company at a place with its origin.</summary>
    public MeasureEntry EntryOf(int place) => new(ValueOf(place), FileOf(place), AccountOf(place));

    /// <summary>Returns a reference to the cell of the company at a place. Requires that the column is not packed.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref double Cell(int place) => ref cells[place, period];

    /// <summary>Sets the number of the file that the following rows come from.</summary>
    public void BeginFile(int number)
    {
        currentFile = number;
        takesFirsts = IsUniform && (file == number || files is not null || fileNumbers is not null);
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

        takesFirsts = IsUniform;
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

    /// <summary>Makes the value of the company at a place <see cref="Missing.Unread"/>.</summary>
    public void SetUnread(int place)
    {
        if (values?.TrySetUnread(place) == true) return;
        if (IsPacked) Unpack();
        Cell(place) = Missing.Unread;
    }

    /// <summary>Packs what the column holds, if it is long enough for that to pay. Requires that all is in the order of rows.</summary>
    /// <param name="spare">Receives the array of cells if it becomes free.</param>
    public void Pack(SpareColumns spare)
    {
        if (IsPacked || companies < PackedNumbers.LeastLength) return;
        double[] own = Cells;
        values = PackedNumbers.Of(own);
        if (values.Doubles is null) spare.Give(own);
        (cells, period) = (default, 0);
        (knownDays, known) = (known is null ? null : PackedDays(known), null);
        (fileNumbers, files) = (FileNumbers, null);
        (accountNumbers, accounts) = (accounts is null ? null : PackedIntegers.Of(accounts), null);
    }

    /// <summary>Takes the values out again, so that further rows can be appended.</summary>
    public void Unpack()
    {
        (cells, values) = (CellPlaces.Of(values!.Doubles ?? values.ToArray()), null);
        (known, knownDays) = (knownDays?.ToArray(), null);
        (files, fileNumbers) = (fileNumbers?.ToArray(), null);
        (accounts, accountNumbers) = (accountNumbers?.ToArray(), null);
    }

    /// <summary>Replaces the shared cells by an array of its own that holds copies of them.</summary>
    public void Settle(double[] values) => (cells, period) = (CellPlaces.Of(values), 0);

    /// <summary>Puts companies that have places in the order of arrival into the order of rows.</summary>
    /// <param name="order">The order of arrival, complete.</param>
    /// <param name="areCellsArranged">Whether the cells are in the order of rows already.</param>
    /// <param name="spare">Arrays that are free; receives the one that becomes free.</param>
    public void Arrange(ArrivalOrder order, bool areCellsArranged, SpareColumns spare)
    {
        if (!areCellsArranged)
        {
            double[] arranged = spare.Take();
            order.Arrange<double>(Cells, arranged);
            spare.Give(Cells);
            Settle(arranged);
        }

        known = order.Arranged(known);
        files = order.Arranged(files);
        accounts = order.Arranged(accounts);
    }

    /// <summary>Packs known days; where a company has no row the day is one of another row, so that it takes no room.</summary>
    private PackedIntegers PackedDays(int[] days)
    {
        int first = 0;
        while (first < companies && Missing.IsNoRow(values![first])) first++;
        for (int row = 0; row < companies && first < companies; row++)
        {
            if (Missing.IsNoRow(values![row])) days[row] = days[first];
        }

        return PackedIntegers.Of(days);
    }
}
