using EarlyWarning.Files.Cells;
using EarlyWarning.Files.Messages;
using EarlyWarning.Rules;

namespace EarlyWarning.Files.Matching;

/// <summary>Normalizes the ids of companies.</summary>
internal static class CompanyId
{
    /// <summary>The length of the longest id, in UTF-8 bytes.</summary>
    public const int Longest = 256;

    /// <summary>Writes an id in the form in which ids are compared; <paramref name="id"/> has room for <see cref="Longest"/> bytes.</summary>
    public static bool TryNormalize(ReadOnlySpan<byte> cell, IdKind kind, Span<byte> id, out int length, out Message? fault)
    {
        length = 0;
        if (kind == IdKind.CreditCode)
        {
            if (!CreditCode.TryNormalize(cell, id, out fault)) return false;
            length = CreditCode.Length;
            return true;
        }

        ReadOnlySpan<byte> text = TextCell.Trim(cell);
        fault = text.IsEmpty ? CellMessages.Blank : text.Length > Longest ? CellMessages.CompanyIdTooLong : null;
        if (fault is not null) return false;
        text.CopyTo(id);
        length = text.Length;
        return true;
    }
}
