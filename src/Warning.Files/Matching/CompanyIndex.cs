using System.Text;
using EarlyWarning.Rules;

namespace EarlyWarning.Files.Matching;

/// <summary>The results of a company look-up that are not rows; any number below zero means no company.</summary>
internal static class CompanyMatch
{
    /// <summary>No company fits.</summary>
    public const int None = -1;

    /// <summary>Two companies fit, so none is taken.</summary>
    public const int Ambiguous = -2;
}

/// <summary>Finds the row of a company by its id. Thread-safe.</summary>
internal sealed class CompanyIndex
{
    // A feed leaves out the companies that it has nothing of; one that leaves out more at a time than this is looked up.
    private const int CompaniesSkipped = 3;

    // Keys are numbered in the order of the register's file, rows in the order of ids.
    private readonly KeyTable ids;
    private readonly int[] rows;
    private readonly int[] numbers;
    private readonly IdKind kind;
    private readonly Lazy<Dictionary<string, int>> organisations;

    /// <summary>Creates an index of normalized ids; the row of an id is its place in the list.</summary>
    /// <param name="ids">The normalized ids, by row.</param>
    /// <param name="kind">The kind of the ids.</param>
    /// <param name="order">The rows in the order of the register's file, which feeds often share; null if that is the order of rows.</param>
    /// <exception cref="ArgumentException">An id occurs twice.</exception>
    public CompanyIndex(IReadOnlyList<string> ids, IdKind kind = IdKind.CreditCode, int[]? order = null)
        : this(KeysOf(ids, order ??= [.. Enumerable.Range(0, ids.Count)]), ids, kind, order)
    {
    }

    /// <summary>Creates an index of normalized ids whose keys were made already.</summary>
    /// <param name="keys">The ids in the order of the register's file, no key twice.</param>
    /// <param name="ids">The normalized ids, by row.</param>
    /// <param name="kind">The kind of the ids.</param>
    /// <param name="order">The rows in the order of the register's file.</param>
    public CompanyIndex(KeyTable keys, IReadOnlyList<string> ids, IdKind kind, int[] order)
    {
        if (keys.Count != ids.Count || order.Length != ids.Count) throw new ArgumentException("There is not one key and one row for each.", nameof(keys));
        this.ids = keys;
        this.kind = kind;
        rows = order;
        numbers = new int[ids.Count];
        for (int number = 0; number < rows.Length; number++) numbers[rows[number]] = number;
        organisations = new Lazy<Dictionary<string, int>>(() => OrganisationsOf(ids));
    }

    /// <summary>The number of companies.</summary>
    public int Count => this.ids.Count;

    /// <summary>Returns the row of a normalized id, or <see cref="CompanyMatch.None"/>.</summary>
    public int Find(ReadOnlySpan<byte> id) => this.ids.Find(id) is >= 0 and var number ? rows[number] : CompanyMatch.None;

    /// <summary>
    /// Returns the row of a normalized id, or <see cref="CompanyMatch.None"/>. Tries the company found before, then the ones after it in the
    /// register's file and in the order of ids, since feeds are often grouped or sorted and a look-up in a large register costs cache misses.
    /// <paramref name="previous"/> is -1 at the first call, then what the call before left in it.
    /// </summary>
    public int Find(ReadOnlySpan<byte> id, ref int previous)
    {
        int row = FindNext(id, ref previous);
        if (row >= 0) return row;
        int number = this.ids.Find(id);
        if (number < 0) return CompanyMatch.None;
        previous = number;
        return rows[number];
    }

    /// <summary>As <see cref="Find(ReadOnlySpan{byte}, ref int)"/>, but without a look-up: <see cref="CompanyMatch.None"/> if the id does not follow.</summary>
    public int FindNext(ReadOnlySpan<byte> id, ref int previous)
    {
        int number = previous;
        if (number >= 0 && this.ids.Is(number, id)) return rows[number];
        int last = Math.Min(number + CompaniesSkipped + 1, this.ids.Count - 1);
        for (int after = number + 1; after <= last; after++)
        {
            if (this.ids.Is(after, id)) return rows[previous = after];
        }

        if (number >= 0 && rows[number] + 1 < numbers.Length && this.ids.Is(numbers[rows[number] + 1], id)) return rows[previous = numbers[rows[number] + 1]];
        return CompanyMatch.None;
    }

    /// <summary>
    /// Returns the row of the company whose id a cell holds, or <see cref="CompanyMatch.None"/>; <paramref name="fault"/> is then null if the id is
    /// unknown, and otherwise says why the cell is not an id.
    /// </summary>
    public int Resolve(ReadOnlySpan<byte> cell, ref int previous, out Message? fault)
    {
        // An exact match with the register needs no verification.
        fault = null;
        int row = Find(cell, ref previous);
        if (row >= 0) return row;

        Span<byte> id = stackalloc byte[CompanyId.Longest];
        if (CompanyId.TryNormalize(cell, this.kind, id, out int length, out fault)) return Find(id[..length], ref previous);
        if (this.kind != IdKind.CreditCode || !CreditCode.TryNormalizeOrganisation(cell, id)) return CompanyMatch.None;

        // An organisation code is part of one credit code alone.
        fault = null;
        return organisations.Value.GetValueOrDefault(Encoding.ASCII.GetString(id[..9]), CompanyMatch.None);
    }

    private static KeyTable KeysOf(IReadOnlyList<string> ids, int[] order)
    {
        KeyTable keys = new(ids.Count);
        Span<byte> bytes = stackalloc byte[CompanyId.Longest];
        foreach (int row in order)
        {
            bool isShort = Encoding.UTF8.TryGetBytes(ids[row], bytes, out int length);
            keys.Add(isShort ? bytes[..length] : Encoding.UTF8.GetBytes(ids[row]), out bool added);
            if (!added) throw new ArgumentException($"Company '{ids[row]}' is there twice.", nameof(ids));
        }

        return keys;
    }

    private static Dictionary<string, int> OrganisationsOf(IReadOnlyList<string> ids)
    {
        Dictionary<string, int> found = new(StringComparer.Ordinal);
        for (int row = 0; row < ids.Count; row++)
        {
            if (ids[row].Length != CreditCode.Length) continue;
            string code = ids[row].Substring(8, 9);
            found[code] = found.ContainsKey(code) ? CompanyMatch.Ambiguous : row;
        }

        return found;
    }

    /// <summary>Returns the row of the company whose id a cell holds, without a previous row to try first.</summary>
    public int Resolve(ReadOnlySpan<byte> cell, out Message? fault)
    {
        int previous = CompanyMatch.None;
        return Resolve(cell, ref previous, out fault);
    }
}
