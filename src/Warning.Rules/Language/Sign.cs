using EarlyWarning.Rules.Text.Messages;

namespace EarlyWarning.Rules.Language;

/// <summary>A sign of the language, or one of another language that people type for it.</summary>
/// <param name="Written">The sign, folded.</param>
/// <param name="Meaning">The token that it is, or that was probably meant; null where parsing cannot go on with any.</param>
/// <param name="Advice">What to write instead; null for a sign of the language.</param>
internal sealed record Sign(string Written, TokenKind? Meaning, Message? Advice = null)
{
    // Longest first: the first that fits is the sign.
    private static readonly Sign[] All =
    [
        new("===", TokenKind.Equal, LexerMessages.Write("==")),
        new("!==", TokenKind.NotEqual, LexerMessages.Write("!=")),
        new("==", TokenKind.Equal),
        new("!=", TokenKind.NotEqual),
        new("<=", TokenKind.LessOrEqual),
        new(">=", TokenKind.GreaterOrEqual),
        new("??", TokenKind.Coalesce),
        new("<>", TokenKind.NotEqual, LexerMessages.Write("!=")),
        new("=<", TokenKind.LessOrEqual, LexerMessages.Write("<=")),
        new("=>", TokenKind.GreaterOrEqual, LexerMessages.Write(">=")),
        new("\uFF01=", TokenKind.NotEqual, LexerMessages.Write("!=")),
        new("&&", TokenKind.And, LexerMessages.Write("and")),
        new("\uFF06\uFF06", TokenKind.And, LexerMessages.Write("and")),
        new("||", TokenKind.Or, LexerMessages.Write("or")),
        new("\uFF5C\uFF5C", TokenKind.Or, LexerMessages.Write("or")),
        new("\uFF1F\uFF1F", TokenKind.Coalesce, LexerMessages.Write("??")),
        new("**", TokenKind.Star, LexerMessages.NoPower),
        new("(", TokenKind.LeftBracket),
        new(")", TokenKind.RightBracket),
        new(",", TokenKind.Comma),
        new(":", TokenKind.Colon),
        new("<", TokenKind.Less),
        new(">", TokenKind.Greater),
        new("+", TokenKind.Plus),
        new("-", TokenKind.Minus),
        new("*", TokenKind.Star),
        new("/", TokenKind.Slash),
        new("=", TokenKind.Equal, LexerMessages.Write("==")),
        new("!", TokenKind.Not, LexerMessages.Write("not")),
        new("\uFF01", TokenKind.Not, LexerMessages.Write("not")),
        new("¬", TokenKind.Not, LexerMessages.Write("not")),
        new("&", TokenKind.And, LexerMessages.Write("and")),
        new("\uFF06", TokenKind.And, LexerMessages.Write("and")),
        new("∧", TokenKind.And, LexerMessages.Write("and")),
        new("|", TokenKind.Or, LexerMessages.Write("or")),
        new("\uFF5C", TokenKind.Or, LexerMessages.Write("or")),
        new("∨", TokenKind.Or, LexerMessages.Write("or")),
        new("≥", TokenKind.GreaterOrEqual, LexerMessages.Write(">=")),
        new("≧", TokenKind.GreaterOrEqual, LexerMessages.Write(">=")),
        new("≤", TokenKind.LessOrEqual, LexerMessages.Write("<=")),
        new("≦", TokenKind.LessOrEqual, LexerMessages.Write("<=")),
        new("≠", TokenKind.NotEqual, LexerMessages.Write("!=")),
        new("\uFF0A", TokenKind.Star, LexerMessages.Write("*")),
        new("×", TokenKind.Star, LexerMessages.Write("*")),
        new("\uFF0F", TokenKind.Slash, LexerMessages.Write("/")),
        new("÷", TokenKind.Slash, LexerMessages.Write("/")),
        new("−", TokenKind.Minus, LexerMessages.Write("-")),
        new("–", TokenKind.Minus, LexerMessages.Write("-")),
        new("—", TokenKind.Minus, LexerMessages.Write("-")),
        new("\uFF1A", TokenKind.Colon, LexerMessages.Write(":")),
        new("、", TokenKind.Comma, LexerMessages.Write(",")),
        new(";", TokenKind.Comma, LexerMessages.WriteComma),
        new("\uFF1B", TokenKind.Comma, LexerMessages.WriteComma),
        new("[", TokenKind.LeftBracket, LexerMessages.Write("(")),
        new("\uFF3B", TokenKind.LeftBracket, LexerMessages.Write("(")),
        new("【", TokenKind.LeftBracket, LexerMessages.Write("(")),
        new("〔", TokenKind.LeftBracket, LexerMessages.Write("(")),
        new("]", TokenKind.RightBracket, LexerMessages.Write(")")),
        new("\uFF3D", TokenKind.RightBracket, LexerMessages.Write(")")),
        new("】", TokenKind.RightBracket, LexerMessages.Write(")")),
        new("〕", TokenKind.RightBracket, LexerMessages.Write(")")),
        new("。", null, LexerMessages.NoEndMark),
        new("\uFF0E", null, LexerMessages.WritePoint),
        new(".", null, LexerMessages.PointInNumber),
        new("\uFF05", null, LexerMessages.PercentAfterNumber),
        new("%", null, LexerMessages.PercentIsNoRemainder),
        new("^", TokenKind.Star, LexerMessages.NoPower),
        new("?", null, LexerMessages.LoneQuestion),
        new("\uFF1F", null, LexerMessages.LoneQuestion),
    ];

    private static readonly ILookup<char, Sign> ByFirst = All.ToLookup(sign => sign.Written[0]);

    /// <summary>Finds the sign that a folded text begins with, or null.</summary>
    public static Sign? At(ReadOnlySpan<char> folded)
    {
        foreach (Sign sign in ByFirst[folded[0]])
        {
            if (folded.StartsWith(sign.Written, StringComparison.Ordinal)) return sign;
        }

        return null;
    }

    /// <summary>Replaces what a Chinese input method types by the ASCII that was meant; every character keeps its position.</summary>
    public static string Fold(string text) => string.Create(text.Length, text, static (folded, text) =>
    {
        for (int i = 0; i < text.Length; i++) folded[i] = Fold(text[i]);
    });

    private static char Fold(char c) => c switch
    {
        '\uFF08' => '(',
        '\uFF09' => ')',
        '\uFF0C' => ',',
        '\uFF1E' => '>',
        '\uFF1C' => '<',
        '\uFF1D' => '=',
        '\uFF0B' => '+',
        '\uFF0D' => '-',
        >= '\uFF10' and <= '\uFF19' => (char)(c - '\uFF10' + '0'),
        _ => c,
    };
}
