using System.Text;
using EarlyWarning.Files.Cells;

namespace EarlyWarning.Files.Matching;

/// <summary>
/// Finds the row of a company by its name as people write it: first among the aliases and what persons have confirmed, then by the whole name, by the name
/// without its legal form, by a former name in brackets, and by the name without its place. At each step a name of two companies matches none. Nearness alone
/// never matches. Thread-safe.
/// </summary>
internal sealed class NameIndex
{
    private const int BranchNumber = 1 << 30;

    private readonly Crosswalk? aliases;
    private readonly Crosswalk? confirmed;
    private readonly bool hasBranches;
    private readonly KeyTable whole;
    private readonly KeyTable shortNames;
    private readonly int[] wholeRows;
    private readonly int[] shortRows;
    private readonly Lazy<NearestNames> nearest;
    private readonly Lazy<PlacelessNames> placeless;

    /// <summary>Creates an index of names, by row.</summary>
    /// <param name="names">The names.</param>
    /// <param name="aliases">Other names; null: none.</param>
    /// <param name="confirmed">Names that persons have confirmed to be of a company; null: none.</param>
    /// <param name="hasBranches">Whether a branch is its company.</param>
    public NameIndex(IReadOnlyList<string> names, Crosswalk? aliases = null, Crosswalk? confirmed = null, bool hasBranches = false)
    {
        this.aliases = aliases;
        this.confirmed = confirmed;
        this.hasBranches = hasBranches;
        placeless = new Lazy<PlacelessNames>(() => new PlacelessNames(names));
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
    /// <param name="aliasNumber">The number of the matching alias, or of the branch, or -1.</param>
    public int Find(ReadOnlySpan<byte> name, out int aliasNumber)
    {
        aliasNumber = -1;
        int alias = this.aliases?.Find(name, out aliasNumber) ?? CompanyMatch.None;
        if (alias != CompanyMatch.None) return alias;
        alias = this.confirmed?.Find(name, out aliasNumber) ?? CompanyMatch.None;
        if (alias != CompanyMatch.None)
        {
            aliasNumber += this.aliases?.Accounts ?? 0;
            return alias;
        }

        int row = FindOwn(name);
        return row == CompanyMatch.None ? FindByForms(name, out aliasNumber) : row;
    }

    /// <summary>Returns the row of a name that the register has, with or without its legal form.</summary>
    private int FindOwn(ReadOnlySpan<byte> name)
    {
        if (name.Length > CompanyName.Longest && (name = TextCell.Trim(name)).Length > CompanyName.Longest) return CompanyMatch.None;

        Span<byte> form = stackalloc byte[CompanyName.Longest];
        ReadOnlySpan<byte> whole = form[..CompanyName.Normalize(name, form)];
        int row = Find(this.whole, wholeRows, whole);
        return row != CompanyMatch.None ? row : Find(shortNames, shortRows, CompanyName.WithoutLegalForm(whole));
    }

    /// <summary>Returns the rows of the names nearest to an unmatched name, the nearest first.</summary>
    public IReadOnlyList<int> Nearest(string name, int count = 3) => nearest.Value.Find(name, count);

    /// <summary>Returns the row of a name by its other forms, which cost more and are needed for few names.</summary>
    private int FindByForms(ReadOnlySpan<byte> cell, out int number)
    {
        number = -1;
        if (cell.Length > CompanyName.Longest) return CompanyMatch.None;
        string name = Encoding.UTF8.GetString(TextCell.Trim(cell));
        int[] former = [.. NameForms.WithFormer(name).Select(one => FindOwn(Encoding.UTF8.GetBytes(one))).Where(row => row >= 0).Distinct()];
        if (former.Length > 0) return former.Length == 1 ? former[0] : CompanyMatch.Ambiguous;
        string form = FormOf(cell);
        int row = placeless.Value.Find(form);
        if (row != CompanyMatch.None || !this.hasBranches || NameForms.ParentOf(form) is not { } parent) return row;
        row = FindOwn(Encoding.UTF8.GetBytes(parent));
        if (row == CompanyMatch.None) row = placeless.Value.Find(parent);

        // Rows of the branch and rows of its company are not the same rows again.
        number = BranchNumber | HashOf(form);
        return row;
    }

    /// <summary>Hashes a name to a number below the first one of branches, the same in every run.</summary>
    private static int HashOf(string form)
    {
        uint hash = 2_166_136_261; // FNV-1a
        foreach (char one in form) hash = (hash ^ one) * 16_777_619;
        return (int)(hash & (BranchNumber - 1)) / 2;
    }

    private static string FormOf(ReadOnlySpan<byte> name)
    {
        Span<byte> form = stackalloc byte[CompanyName.Longest];
        return Encoding.UTF8.GetString(form[..CompanyName.Normalize(name, form)]);
    }

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
