using System.Text;

namespace EarlyWarning.Files.Matching;

/// <summary>
/// From a company's name, as people write it, to its row. An alias comes first, then the whole name, then the name without its legal form;
/// at each step a name that fits two companies fits none. Thread-safe.
/// </summary>
internal sealed class NameIndex
{
    private readonly Crosswalk? _aliases;
    private readonly KeyTable _whole;
    private readonly KeyTable _short;
    private readonly int[] _wholeRows;
    private readonly int[] _shortRows;
    private readonly Lazy<NearestNames> _nearest;

    /// <summary>An index over the names, by row, and the aliases, if any.</summary>
    public NameIndex(IReadOnlyList<string> names, Crosswalk? aliases = null)
    {
        _aliases = aliases;
        _whole = new KeyTable(names.Count);
        _short = new KeyTable(names.Count);
        _wholeRows = new int[names.Count];
        _shortRows = new int[names.Count];
        _nearest = new Lazy<NearestNames>(() => new NearestNames(names));
        byte[] form = new byte[CompanyName.Longest];
        for (int row = 0; row < names.Count; row++)
        {
            int length = CompanyName.Normalize(Encoding.UTF8.GetBytes(names[row]), form);
            if (length == 0) continue;
            Add(_whole, _wholeRows, form.AsSpan(0, length), row);
            Add(_short, _shortRows, CompanyName.WithoutLegalForm(form.AsSpan(0, length)), row);
        }
    }

    /// <summary>The row of a name, <see cref="CompanyMatch.None"/> or <see cref="CompanyMatch.Ambiguous"/>.</summary>
    public int Find(ReadOnlySpan<byte> name)
    {
        int alias = _aliases?.Find(name) ?? CompanyMatch.None;
        if (alias != CompanyMatch.None || name.Length > CompanyName.Longest) return alias;

        Span<byte> form = stackalloc byte[CompanyName.Longest];
        ReadOnlySpan<byte> whole = form[..CompanyName.Normalize(name, form)];
        int row = Find(_whole, _wholeRows, whole);
        return row != CompanyMatch.None ? row : Find(_short, _shortRows, CompanyName.WithoutLegalForm(whole));
    }

    /// <summary>The rows of the names nearest to one that fits none, the nearest first.</summary>
    public IReadOnlyList<int> Nearest(string name, int count = 3) => _nearest.Value.Find(name, count);

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
