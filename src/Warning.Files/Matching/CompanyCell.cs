using System.Buffers;
using EarlyWarning.Files.Cells;
using EarlyWarning.Files.Messages;
using EarlyWarning.Rules;

namespace EarlyWarning.Files.Matching;

/// <summary>
/// Recognises cells that can name no company but are other text: of several lines, as where a quote was left open and the cell has swallowed the rows after
/// it, or longer than any name. Such text may be a complaint with names and numbers, so it is written nowhere.
/// </summary>
internal static class CompanyCell
{
    // LF to CR, and the first bytes of U+0085 and of U+2028 and U+2029.
    private static readonly SearchValues<byte> LineBreakStarts = SearchValues.Create([(byte)'\n', 0x0B, 0x0C, (byte)'\r', 0xC2, 0xE2]);

    /// <summary>Returns why a cell is other text than a company's id, account or name; null if it may be one.</summary>
    /// <param name="cell">The cell; space around it does not count.</param>
    public static Message? Fault(ReadOnlySpan<byte> cell)
    {
        ReadOnlySpan<byte> text = TextCell.Trim(cell);
        if (HasLineBreak(text)) return CellMessages.SeveralLines;
        return CompanyName.IsTooLong(text) ? CellMessages.CompanyNameTooLong : null;
    }

    /// <summary>Returns what stands in place of a cell with such a fault; null for other faults, with which the cell itself is shown.</summary>
    public static Message? Looks(Message fault)
    {
        if (ReferenceEquals(fault, CellMessages.SeveralLines)) return CellMessages.TextOfSeveralLines;
        return ReferenceEquals(fault, CellMessages.CompanyNameTooLong) ? CellMessages.LongText : null;
    }

    private static bool HasLineBreak(ReadOnlySpan<byte> text)
    {
        // Nearly no name has a byte of these.
        if (text.IndexOfAny(LineBreakStarts) < 0) return false;
        return text.IndexOfAnyInRange((byte)'\n', (byte)'\r') >= 0 ||
            text.IndexOf("\u0085"u8) >= 0 || text.IndexOf("\u2028"u8) >= 0 || text.IndexOf("\u2029"u8) >= 0;
    }
}
