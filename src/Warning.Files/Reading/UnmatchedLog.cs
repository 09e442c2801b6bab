using System.Text;
using EarlyWarning.Files.Cells;
using EarlyWarning.Rules;

namespace EarlyWarning.Files.Reading;

/// <summary>The rows of one feed that are about no company of the register. All are counted; the first <see cref="RejectLog.Bound"/> are kept.</summary>
internal sealed class UnmatchedLog(CompanyResolver companies)
{
    // A search for near names costs as much as reading thousands of rows.
    private const int NamesSearched = 5_000;

    private readonly List<UnmatchedRow> kept = [];
    private readonly Dictionary<string, IReadOnlyList<string>> nearest = new(StringComparer.Ordinal);

    public long Count { get; private set; }

    public IReadOnlyList<UnmatchedRow> Kept => kept;

    /// <summary>Whether no further row is kept, only counted.</summary>
    public bool IsFull => kept.Count == RejectLog.Bound;

    /// <summary>Counts a row without keeping it.</summary>
    public void Add() => Count++;

    public void Add(string file, long row, ReadOnlySpan<byte> company, int match, bool isName)
    {
        Count++;
        if (IsFull) return;
        string name = Encoding.UTF8.GetString(company);
        kept.Add(new UnmatchedRow(file, row, RejectLog.Shown(name), companies.WhyUnmatched(match, isName), Nearest(name)));
    }

    private IReadOnlyList<string> Nearest(string name)
    {
        if (nearest.TryGetValue(name, out IReadOnlyList<string>? found)) return found;
        if (nearest.Count >= NamesSearched) return [];
        return nearest[name] = [.. companies.Nearest(name).Select(PersonalDigits.Mask)];
    }
}
