namespace EarlyWarning.Files.Matching;

/// <summary>From a company's name, as people write it, to its row.</summary>
internal sealed class NameIndex
{
    /// <summary>An index over the names, by row, and the aliases, if any.</summary>
    public NameIndex(IReadOnlyList<string> names, Crosswalk? aliases = null) => throw new NotSupportedException(names.Count + (aliases?.Path ?? ""));

    /// <summary>The row of a name, <see cref="CompanyMatch.None"/> or <see cref="CompanyMatch.Ambiguous"/>.</summary>
    public int Find(ReadOnlySpan<byte> name) => throw new NotSupportedException();

    /// <summary>The rows of the names nearest to one that fits none, the nearest first.</summary>
    public IReadOnlyList<int> Nearest(string name, int count = 3) => throw new NotSupportedException(name + count);
}
