using System.Runtime.CompilerServices;

namespace EarlyWarning.Rules.Panels;

/// <summary>
/// One period of a measure over all companies: of each the value known last, since when where the feed says so, and the file it came in where
/// several files have rows of the period. While it is appended to, its cells may stand in a <see cref="CompanyCells"/> with those of other periods.
/// </summary>
internal sealed class MeasureColumn
{
    private const int NoFile = -1;

    private readonly int usualKnown;
    private readonly int companies;
    private CellPlaces places;
    private int place;
    private int[]? known;
    private int[]? files;
    private int[]? accounts;
    private int file = NoFile;
    private int currentFile;
    private bool takesFirsts;

    /// <summary>A column with cells of its own.</summary>
    public MeasureColumn(int companies, int usualKnown)
        : this(CellPlaces.Of(Missing.NoRows(companies, companies)), 0, companies, usualKnown)
    {
    }

    /// <summary>A column among the cells of several.</summary>
    /// <param name="places">Where they are.</param>
    /// <param name="place">Which of a company's cells it is.</param>
    /// <param name="companies">The number of companies.</param>
    /// <param name="usualKnown">The day on which rows are known where the feed does not say.</param>
    public MeasureColumn(CellPlaces places, int place, int companies, int usualKnown)
    {
        this.usualKnown = usualKnown;
        this.companies = companies;
        this.places = places;
        this.place = place;
        LatestKnown = usualKnown;
    }

    /// <summary>The values by company, once nothing is appended any more.</summary>
    public double[] Values => IsSettled ? places.Blocks[0] : throw new InvalidOperationException("The column is still among others.");

    /// <summary>Whether the cells are its own.</summary>
    public bool IsSettled => places.Step == 1;

    /// <summary>No observation of the column became known after this day.</summary>
    public int LatestKnown { get; private set; }

    /// <summary>Whether the feed says of no row when it was known, so that all were at one day.</summary>
    public bool IsUniform => known is null;

    public int KnownOf(int row) => known is null ? usualKnown : known[row];

    /// <summary>The file whose row stands in a cell.</summary>
    public int FileOf(int row) => files is null ? file : files[row];

    /// <summary>The account whose row stands in a cell; 0 where accounts are not told apart.</summary>
    public int AccountOf(int row) => accounts is null ? 0 : accounts[row];

    /// <summary>The cell of a company.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref double Cell(int row) => ref places[row, place];

    /// <summary>Says which file the rows come from that are appended from now on.</summary>
    public void BeginFile(int number)
    {
        currentFile = number;
        takesFirsts = known is null && (file == number || files is not null);
    }

    /// <summary>
    /// Makes room for what is to be remembered of the current file's rows, before the first of them is set: nothing while the period is of one
    /// file, a number a company once a second file has rows of it.
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

    /// <summary>Sets the first value of a cell, known at the usual day like all before it; false: there is more to it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TrySetFirst(int row, double value)
    {
        ref double cell = ref Cell(row);
        if (!Missing.IsNoRow(cell) || !takesFirsts) return false;
        cell = value;
        if (files is not null) files[row] = currentFile;
        return true;
    }

    /// <summary>Remembers of which account the row is that was set last.</summary>
    public void SetAccount(int row, int account) => (accounts ??= new int[companies])[row] = account;

    /// <summary>Sets a cell; the column is open.</summary>
    public void Set(int row, double value, int day)
    {
        Cell(row) = value;
        if (files is not null) files[row] = currentFile;
        if (known is null)
        {
            if (day == usualKnown) return;
            known = GC.AllocateUninitializedArray<int>(companies);
            known.AsSpan().Fill(usualKnown);
            takesFirsts = false;
        }

        known[row] = day;
        LatestKnown = Math.Max(LatestKnown, day);
    }

    /// <summary>Gives it cells of its own, to which those that it had were copied.</summary>
    public void Settle(double[] values) => (places, place) = (CellPlaces.Of(values), 0);
}
