using System.Text;
using EarlyWarning.Files.Cells;

namespace EarlyWarning.Files.Matching;

/// <summary>
/// Finds the row of a company by its name as people write it: first among the aliases, then by the whole name, then by the name without its
/// legal form. At each step a name of two companies matches none. Thread-safe.
/// </summary>
internal sealed class NameIndex
{
    private readonly Crosswalk? aliases;
    private readonly KeyTable whole;
    private readonly KeyTable shortNames;
    private readonly int[] wholeRows;
    private readonly int[] shortRows;
    private readonly Lazy<NearestNames> nearest;

    /// <summary>Creates an index of names, by row, and of aliases, if any.</summary>
    public NameIndex(IReadOnlyList<string> names, Crosswalk? aliases = null)
    {
        this.aliases = aliases;
        this.whole = new KeyTable(names.Count);
        shortNames = new KeyTable(names.Count);
        wholeRows = new int[names.Count];
        shortRows = new int[names.Count];
        nearest = new Lazy<NearestNames>(() => new NearestNames(names));
        byte[] form = new byte[CompanyName.Longest];
        for (int row = 0; row < names.Count; row++)
        {
            int length = CompanyName.Normalize(Encoding.UTF8.GetBytes(names[row]), form);
            if (length == 0) continue;
            Add(this.whole, wholeRows, form.AsSpan(0, length), row);
            Add(shortNames, shortRows, CompanyName.WithoutLegalForm(form.AsSpan(0, length)), row);
        }
    }

    /// <summary>Returns the row of a name, <see cref="CompanyMatch.None"/> or <see cref="CompanyMatch.Ambiguous"/>.</summary>
    public int Find(ReadOnlySpan<byte> name) => Find(name, out _);

    /// <summary>Returns the row of a name, <see cref="CompanyMatch.None"/> or <see cref="CompanyMatch.Ambiguous"/>, and the alias that matched.</summary>
    /// <param name="name">The name.</param>
    /// <param name="aliasNumber">The number of the matching alias, or -1.</param>
    public int Find(ReadOnlySpan<byte> name, out int aliasNumber)
    {
        aliasNumber = -1;
        int alias = this.aliases?.Find(name, out aliasNumber) ?? CompanyMatch.None;
        if (alias != CompanyMatch.None) return alias;
        if (name.Length > CompanyName.Longest && (name = TextCell.Trim(name)).Length > CompanyName.Longest) return CompanyMatch.None;

        Span<byte> form = stackalloc byte[CompanyName.Longest];
        ReadOnlySpan<byte> whole = form[..CompanyName.Normalize(name, form)];
        int row = Find(this.whole, wholeRows, whole);
        return row != CompanyMatch.None ? row : Find(shortNames, shortRows, CompanyName.WithoutLegalForm(whole));
    }

    /// <summary>Returns the rows of the names nearest to an unmatched name, the nearest first.</summary>
    public IReadOnlyList<int> Nearest(string name, int count = 3) => nearest.Value.Find(name, count);

    private static int Find(KeyTable keys, int[] rows, ReadOnlySpan<byte> key)
    {
        int number = keys.Find(key);
        return number < 0 ? CompanyMatch.None : rows[number];
    }

    private static void Add(KeyTable keys, int[] rows, ReadOnlySpan<byte> key, int row)
    {
        int number = keys.Add(key, out bool added);
        rows[number] = added ? row : CompanyMatch.Ambiguous;
    }
}
