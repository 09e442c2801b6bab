using System.Text;
using EarlyWarning.Files.Cells;
using EarlyWarning.Rules.Text;

namespace EarlyWarning.Files.Mapping;

/// <summary>A column of a feed, as the scan file names it, and the cells in it that say that there is no figure.</summary>
internal sealed record MappedCell(LocatedText Column)
{
    private byte[][] missing = [];

    /// <summary>The cells that stand for nothing, beside blank ones.</summary>
    public IReadOnlyList<string> Missing
    {
        get => [.. missing.Select(Encoding.UTF8.GetString)];
        init => missing = [.. value.Select(text => TextCell.Trim(Encoding.UTF8.GetBytes(text)).ToArray())];
    }

    /// <summary>Whether a cell is one of those that the scan file says stand for nothing.</summary>
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
