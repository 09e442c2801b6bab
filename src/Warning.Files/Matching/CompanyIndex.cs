using System.Text;

namespace EarlyWarning.Files.Matching;

/// <summary>From a company's id to its row. Thread-safe.</summary>
internal sealed class CompanyIndex
{
    // Keys are numbered in the order of the register's file; rows are in that of the ids.
    private readonly KeyTable ids;
    private readonly int[] rows;
    private readonly int[] numbers;
    private readonly IdKind kind;

    /// <summary>An index over normalised ids; the row of an id is its place in the list.</summary>
    /// <param name="ids">The ids.</param>
    /// <param name="kind">What they are.</param>
    /// <param name="order">The rows in the order in which the register's file has them, and so perhaps the feeds; null: that of the rows.</param>
    /// <exception cref="ArgumentException">An id is there twice.</exception>
    public CompanyIndex(IReadOnlyList<string> ids, IdKind kind = IdKind.CreditCode, int[]? order = null)
    {
        this.kind = kind;
        rows = order ?? [.. Enumerable.Range(0, ids.Count)];
        numbers = new int[ids.Count];
        this.ids = new KeyTable(ids.Count);
        Span<byte> bytes = stackalloc byte[CompanyId.Longest];
        foreach (int row in rows)
        {
            bool isShort = Encoding.UTF8.TryGetBytes(ids[row], bytes, out int length);
            numbers[row] = this.ids.Add(isShort ? bytes[..length] : Encoding.UTF8.GetBytes(ids[row]), out bool added);
            if (!added) throw new ArgumentException($"Company '{ids[row]}' is there twice.", nameof(ids));
        }
    }

    /// <summary>The number of companies.</summary>
    public int Count => this.ids.Count;

    /// <summary>The row of a normalised id, or <see cref="CompanyMatch.None"/>.</summary>
    public int Find(ReadOnlySpan<byte> id) => this.ids.Find(id) is >= 0 and var number ? rows[number] : CompanyMatch.None;

    /// <summary>
    /// The same, trying first the company found before, then the one after it in the register's file and in the order of ids: feeds often come
    /// grouped or sorted, and a look-up in a large register is a cache miss or three. Begin with -1, and give back what was left there.
    /// </summary>
    public int Find(ReadOnlySpan<byte> id, ref int previous)
    {
        int number = previous;
        if (number >= 0 && this.ids.Is(number, id)) return rows[number];
        if (number + 1 < this.ids.Count && this.ids.Is(number + 1, id)) return rows[previous = number + 1];
        if (number >= 0 && rows[number] + 1 < numbers.Length && this.ids.Is(numbers[rows[number] + 1], id)) return rows[previous = numbers[rows[number] + 1]];
        number = this.ids.Find(id);
        if (number < 0) return CompanyMatch.None;
        previous = number;
        return rows[number];
    }

    /// <summary>
    /// The row of a company as a cell names it, or <see cref="CompanyMatch.None"/>; then the fault, if any, says why the cell can be no id.
    /// </summary>
    public int Resolve(ReadOnlySpan<byte> cell, ref int previous, out string? fault)
    {
        // What is an id of the register letter for letter need not be verified again.
        fault = null;
        int row = Find(cell, ref previous);
        if (row >= 0) return row;

        Span<byte> id = stackalloc byte[CompanyId.Longest];
        return CompanyId.TryNormalize(cell, this.kind, id, out int length, out fault) ? Find(id[..length], ref previous) : CompanyMatch.None;
    }

    /// <summary>The same for a cell by itself.</summary>
    public int Resolve(ReadOnlySpan<byte> cell, out string? fault)
    {
        int previous = CompanyMatch.None;
        return Resolve(cell, ref previous, out fault);
    }
}
