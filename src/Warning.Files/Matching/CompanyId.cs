using EarlyWarning.Files.Cells;

namespace EarlyWarning.Files.Matching;

/// <summary>The id of a company as a cell gives it.</summary>
internal static class CompanyId
{
    /// <summary>The longest id, in UTF-8 bytes.</summary>
    public const int Longest = 256;

    /// <summary>Brings an id into the form in which ids are compared; <paramref name="id"/> has room for <see cref="Longest"/> bytes.</summary>
    public static bool TryNormalize(ReadOnlySpan<byte> cell, IdKind kind, Span<byte> id, out int length, out string? fault)
    {
        length = 0;
        if (kind == IdKind.CreditCode)
        {
            if (!CreditCode.TryNormalize(cell, id, out fault)) return false;
            length = CreditCode.Length;
            return true;
        }

        ReadOnlySpan<byte> text = TextCell.Trim(cell);
        fault = text.IsEmpty ? "blank" : text.Length > Longest ? "too long: over 256 bytes" : null;
        if (fault is not null) return false;
        text.CopyTo(id);
        length = text.Length;
        return true;
    }
}
