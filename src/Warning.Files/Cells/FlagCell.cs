namespace EarlyWarning.Files.Cells;

/// <summary>Flags as departments write them: true false 是 否 有 无 1 0 y n yes no.</summary>
internal static class FlagCell
{
    /// <summary>Reads a flag; otherwise says why not.</summary>
    public static bool TryParse(ReadOnlySpan<byte> cell, out bool value, out string? fault) =>
        throw new NotSupportedException();
}
