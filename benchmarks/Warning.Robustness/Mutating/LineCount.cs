namespace EarlyWarning.Robustness.Mutating;

/// <summary>Counts lines as editors do: CRLF, a carriage return and a line feed each end one.</summary>
internal static class LineCount
{
    /// <summary>Counts the line ends of a text.</summary>
    public static int EndsOf(ReadOnlySpan<byte> text)
    {
        int ends = 0;
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n'))) ends++;
        }

        return ends;
    }
}
