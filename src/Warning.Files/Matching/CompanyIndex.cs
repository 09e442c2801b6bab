namespace EarlyWarning.Files.Matching;

/// <summary>From a normalised company id to its row. Thread-safe.</summary>
internal sealed class CompanyIndex
{
    /// <summary>An index over distinct ids; the row of an id is its place in the list.</summary>
    public CompanyIndex(IReadOnlyList<string> ids) => throw new NotSupportedException(ids.Count + "");

    /// <summary>The companies.</summary>
    public int Count => throw new NotSupportedException();

    /// <summary>The row of an id, or <see cref="CompanyMatch.None"/>.</summary>
    public int Find(ReadOnlySpan<byte> id) => throw new NotSupportedException();

    /// <summary>The same, trying the row found before and the one after it first: feeds often come grouped or sorted.</summary>
    public int Find(ReadOnlySpan<byte> id, ref int previous) => throw new NotSupportedException();
}
