namespace EarlyWarning.Files;

/// <summary>
/// The unified social credit code of a company (GB 32100-2015): 18 characters with two check characters, the last one's and that of the
/// organisation code inside it (GB 11714-1997).
/// </summary>
public static class CreditCode
{
    /// <summary>The characters of a code.</summary>
    public const int Length = 18;

    /// <summary>Mends case, spaces and full-width forms, and verifies both check characters.</summary>
    /// <param name="text">The code as it was typed.</param>
    /// <param name="code">The 18 characters, or empty.</param>
    /// <param name="fault">What is wrong, or null.</param>
    /// <returns>Whether it is a valid code.</returns>
    public static bool TryNormalize(string text, out string code, out string? fault) => throw new NotSupportedException(text);

    /// <summary>The same over UTF-8, without an allocation; <paramref name="code"/> takes 18 bytes.</summary>
    internal static bool TryNormalize(ReadOnlySpan<byte> cell, Span<byte> code, out string? fault) => throw new NotSupportedException();
}
