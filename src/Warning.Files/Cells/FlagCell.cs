using EarlyWarning.Files.Messages;
using EarlyWarning.Rules;

namespace EarlyWarning.Files.Cells;

/// <summary>Parses flags as departments write them: <c>true false 是 否 有 无 1 0 y n yes no</c>, in any case and width.</summary>
internal static class FlagCell
{
    private const int Longest = 32;

    /// <summary>Parses a flag; <paramref name="fault"/> says why the cell is not one, and is null if it is.</summary>
    public static bool TryParse(ReadOnlySpan<byte> cell, out bool value, out Message? fault)
    {
        value = false;
        fault = null;
        cell = TextCell.Trim(cell);
        if (cell.IsEmpty)
        {
            fault = CellMessages.Blank;
            return false;
        }

        Span<byte> folded = stackalloc byte[Longest];
        if (cell.Length <= Longest)
        {
            ReadOnlySpan<byte> word = Lowered(folded[..FullWidth.Fold(cell, folded)]);
            value = IsTrue(word);
            if (value || IsFalse(word)) return true;
        }

        fault = CellMessages.NotAFlag;
        return false;
    }

    private static ReadOnlySpan<byte> Lowered(Span<byte> word)
    {
        foreach (ref byte one in word)
        {
            if (one is >= (byte)'A' and <= (byte)'Z') one |= 0x20;
        }

        return word;
    }

    private static bool IsTrue(ReadOnlySpan<byte> word) =>
        word.SequenceEqual("1"u8) || word.SequenceEqual("true"u8) || word.SequenceEqual("是"u8) || word.SequenceEqual("有"u8) ||
        word.SequenceEqual("y"u8) || word.SequenceEqual("yes"u8);

    private static bool IsFalse(ReadOnlySpan<byte> word) =>
        word.SequenceEqual("0"u8) || word.SequenceEqual("false"u8) || word.SequenceEqual("否"u8) || word.SequenceEqual("无"u8) ||
        word.SequenceEqual("n"u8) || word.SequenceEqual("no"u8);
}
