using EarlyWarning.Rules.Text;

namespace EarlyWarning.Rules.Interop;

/// <summary>A token of an expression of a workflow.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Span">The span in the expression.</param>
/// <param name="Text">The sign or name as written, or the text without quotes and escapes.</param>
/// <param name="Number">The number; 0 for other kinds.</param>
internal readonly record struct LambdaToken(LambdaTokenKind Kind, TextSpan Span, string Text, double Number = 0)
{
    /// <summary>Tells whether this is a sign.</summary>
    public bool Is(string sign) => Kind == LambdaTokenKind.Sign && Text == sign;

    /// <summary>Tells whether this is a word, in any case.</summary>
    public bool IsWord(string word) => Kind == LambdaTokenKind.Name && string.Equals(Text, word, StringComparison.OrdinalIgnoreCase);
}

internal enum LambdaTokenKind
{
    Number,
    Text,
    Name,
    Sign,
    End,
}
