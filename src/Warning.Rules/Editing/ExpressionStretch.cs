namespace EarlyWarning.Rules.Editing;

/// <summary>An expression within a text of a JSON file.</summary>
internal sealed class ExpressionStretch
{
    private const string Opening = "{\uFF5B", Closing = "}\uFF5D";

    private readonly WrittenText written;
    private readonly int start;

    private ExpressionStretch(WrittenText written, int start, int end)
    {
        this.written = written;
        this.start = start;
        Text = written.Value[start..end];
    }

    /// <summary>The expression.</summary>
    public string Text { get; }

    public static ExpressionStretch Whole(WrittenText written) => new(written, 0, written.Value.Length);

    /// <summary>
    /// Returns the expression in braces at an offset of the file, without its format; null if none is there. The closing brace may not be there yet.
    /// </summary>
    public static ExpressionStretch? InSentence(WrittenText written, int offset)
    {
        string text = written.Value;
        int at = written.IndexOf(offset), open = -1;
        for (int i = 0; i < at; i++)
        {
            if (Opening.Contains(text[i], StringComparison.Ordinal))
            {
                bool isDoubled = open < 0 && i + 1 < text.Length && text[i + 1] == text[i];
                if (isDoubled) i++;
                else if (open < 0) open = i;
            }
            else if (Closing.Contains(text[i], StringComparison.Ordinal))
            {
                open = -1;
            }
        }

        if (open < 0) return null;
        int end = text.IndexOfAny(['}', '\uFF5D'], open), brackets = 0;
        end = end < 0 ? text.Length : end;
        for (int i = open + 1; i < end; i++)
        {
            if (text[i] is '(' or '\uFF08') brackets++;
            else if (text[i] is ')' or '\uFF09') brackets--;
            else if (text[i] == ':' && brackets <= 0) end = i;
        }

        return at > end ? null : new ExpressionStretch(written, open + 1, end);
    }

    /// <summary>Returns where a character of the expression is written in the file.</summary>
    public int OffsetOf(int index) => written.OffsetOf(start + index);

    /// <summary>Returns the character of the expression that an offset of the file lies at.</summary>
    public int IndexOf(int offset) => Math.Clamp(written.IndexOf(offset) - start, 0, Text.Length);
}
