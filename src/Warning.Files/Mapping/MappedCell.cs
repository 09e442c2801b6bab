using System.Text;
using EarlyWarning.Files.Cells;
using EarlyWarning.Rules;

namespace EarlyWarning.Files.Mapping;

/// <summary>A column of a feed, and the markers in it that stand for a missing value.</summary>
internal sealed record MappedCell(LocatedText Column)
{
    private byte[][] missing = [];

    /// <summary>The cells, besides blank ones, that mean a missing value.</summary>
    public IReadOnlyList<string> Missing
    {
        get => [.. missing.Select(Encoding.UTF8.GetString)];
        init => missing = [.. value.Select(text => TextCell.Trim(Encoding.UTF8.GetBytes(text)).ToArray())];
    }

    /// <summary>Returns whether a cell is one of the markers in <see cref="Missing"/>.</summary>
    public bool IsMarkedMissing(ReadOnlySpan<byte> cell)
    {
        if (missing.Length == 0) return false;
        ReadOnlySpan<byte> text = TextCell.Trim(cell);
        foreach (byte[] marker in missing)
        {
            if (text.SequenceEqual(marker)) return true;
        }

        return false;
    }
}
