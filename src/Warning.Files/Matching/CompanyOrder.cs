using System.Runtime.CompilerServices;

namespace EarlyWarning.Files.Matching;

/// <summary>
/// The cells of a feed that have named a company, in the order in which they were first met, each with its company. A feed that goes period by period names
/// its companies in the same order each time, so that the next cell is mostly the one that followed last time: it is compared where memory is read from front
/// to back, while a look-up in the index of a large register costs two or three cache misses (docs/performance.md, what was tried for reading). What a cell
/// names depends on its bytes alone, so that the order never decides which company is found, only how fast. Not thread-safe: every thread has its own.
/// </summary>
/// <param name="companies">The number of companies of the register.</param>
internal sealed class CompanyOrder(int companies)
{
    // One company may stand in many forms; a feed with more of them than this has no order worth keeping.
    private const int FormsOfCompany = 4;
    private const int LeastKept = 1024;

    // Of a small region there is room for all at once, and what is outgrown of a large one is little beside it.
    private const int MostAtFirst = 1 << 14;

    private readonly int most = (int)Math.Min(Math.Max((long)companies * FormsOfCompany, LeastKept), int.MaxValue);
    private readonly KeyTable cells = new(RoomFor(companies));
    private int[] found = new int[RoomFor(companies)];
    private int[] accounts = new int[RoomFor(companies)];
    private int next;

    /// <summary>Finds the company of a cell if it follows the one found before.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="account">Which of the company's accounts, or other names, the cell is.</param>
    /// <returns>The company's row, or <see cref="CompanyMatch.None"/> if another cell follows.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int FindNext(ReadOnlySpan<byte> cell, out int account)
    {
        int number = next;
        if (number < this.cells.Count && this.cells.Is(number, cell))
        {
            next = number + 1;
            account = accounts[number];
            return found[number];
        }

        account = 0;
        return CompanyMatch.None;
    }

    /// <summary>Finds the company of a cell that was met anywhere; what followed it then is expected next.</summary>
    public int Find(ReadOnlySpan<byte> cell, out int account)
    {
        account = 0;
        int number = this.cells.Find(cell);
        if (number < 0) return CompanyMatch.None;
        next = number + 1;
        account = accounts[number];
        return found[number];
    }

    /// <summary>Adds a cell that was not met before. One that comes between two others does not hide the second of them.</summary>
    public void Add(ReadOnlySpan<byte> cell, int company, int account)
    {
        int number = this.cells.Count;
        if (number == most) return;
        if (number == found.Length)
        {
            Array.Resize(ref found, number * 2);
            Array.Resize(ref accounts, number * 2);
        }

        this.cells.Add(cell, out _);
        (found[number], accounts[number]) = (company, account);
        if (next == number) next++;
    }

    /// <summary>Forgets all cells, for another feed.</summary>
    public void Clear()
    {
        this.cells.Clear();
        next = 0;
    }

    private static int RoomFor(int companies) => Math.Clamp(companies, LeastKept, MostAtFirst);
}
