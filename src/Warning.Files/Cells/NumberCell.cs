namespace EarlyWarning.Files.Cells;

/// <summary>Numbers as departments write them.</summary>
internal static class NumberCell
{
    /// <summary>Reads a number times the scale, rounded once where the scale is a power of ten; otherwise says why not.</summary>
    public static bool TryParse(ReadOnlySpan<byte> cell, double scale, out double value, out string? fault) =>
        throw new NotSupportedException();
}
