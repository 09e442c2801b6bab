using System.Text;

namespace EarlyWarning.Files.Matching;

/// <summary>From a company's id to its row. Thread-safe.</summary>
internal sealed class CompanyIndex
{
    private readonly KeyTable ids;
    private readonly IdKind kind;

    /// <summary>An index over normalised ids; the row of an id is its place in the list.</summary>
    /// <exception cref="ArgumentException">An id is there twice.</exception>
    public CompanyIndex(IReadOnlyList<string> ids, IdKind kind = IdKind.CreditCode)
    {
        this.kind = kind;
        this.ids = new KeyTable(ids.Count);
        foreach (string id in ids)
        {
            this.ids.Add(Encoding.UTF8.GetBytes(id), out bool added);
            if (!added) throw new ArgumentException($"Company '{id}' is there twice.", nameof(ids));
        }
    }

    /// <summary>The number of companies.</summary>
    public int Count => this.ids.Count;

    /// <summary>The row of a normalised id, or <see cref="CompanyMatch.None"/>.</summary>
    public int Find(ReadOnlySpan<byte> id) => this.ids.Find(id);

    /// <summary>The same, trying the row found before and the one after it first: feeds often come grouped or sorted. Begin with -1.</summary>
    public int Find(ReadOnlySpan<byte> id, ref int previous)
    {
        if (previous >= 0 && this.ids.Is(previous, id)) return previous;
        if (previous + 1 < this.ids.Count && this.ids.Is(previous + 1, id)) return ++previous;
        int row = this.ids.Find(id);
        if (row >= 0) previous = row;
        return row;
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
