namespace EarlyWarning.Rules.Language;

/// <summary>A sign of the language, or one of another language that people type for it.</summary>
/// <param name="Written">The sign, folded.</param>
/// <param name="Meaning">The token that it is, or that was probably meant; null where parsing cannot go on with any.</param>
/// <param name="Advice">What to write instead; null for a sign of the language.</param>
internal sealed record Sign(string Written, TokenKind? Meaning, string? Advice = null)
{
    private const string NoPower = "there is no power; write a product, or sqrt";
    private const string LoneQuestion = "write '??' for a default, or if(condition, a, b)";

    // Longest first: the first that fits is the sign.
    private static readonly Sign[] All =
    [
        new("===", TokenKind.Equal, "write '=='"),
        new("!==", TokenKind.NotEqual, "write '!='"),
        new("==", TokenKind.Equal),
        new("!=", TokenKind.NotEqual),
        new("<=", TokenKind.LessOrEqual),
        new(">=", TokenKind.GreaterOrEqual),
        new("??", TokenKind.Coalesce),
        new("<>", TokenKind.NotEqual, "write '!='"),
        new("=<", TokenKind.LessOrEqual, "write '<='"),
        new("=>", TokenKind.GreaterOrEqual, "write '>='"),
        new("\uFF01=", TokenKind.NotEqual, "write '!='"),
        new("&&", TokenKind.And, "write 'and'"),
        new("\uFF06\uFF06", TokenKind.And, "write 'and'"),
        new("||", TokenKind.Or, "write 'or'"),
        new("\uFF5C\uFF5C", TokenKind.Or, "write 'or'"),
        new("\uFF1F\uFF1F", TokenKind.Coalesce, "write '??'"),
        new("**", TokenKind.Star, NoPower),
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
        new("=", TokenKind.Equal, "write '=='"),
        new("!", TokenKind.Not, "write 'not'"),
        new("\uFF01", TokenKind.Not, "write 'not'"),
        new("¬", TokenKind.Not, "write 'not'"),
        new("&", TokenKind.And, "write 'and'"),
        new("\uFF06", TokenKind.And, "write 'and'"),
        new("∧", TokenKind.And, "write 'and'"),
        new("|", TokenKind.Or, "write 'or'"),
        new("\uFF5C", TokenKind.Or, "write 'or'"),
        new("∨", TokenKind.Or, "write 'or'"),
        new("≥", TokenKind.GreaterOrEqual, "write '>='"),
        new("≧", TokenKind.GreaterOrEqual, "write '>='"),
        new("≤", TokenKind.LessOrEqual, "write '<='"),
        new("≦", TokenKind.LessOrEqual, "write '<='"),
        new("≠", TokenKind.NotEqual, "write '!='"),
        new("\uFF0A", TokenKind.Star, "write '*'"),
        new("×", TokenKind.Star, "write '*'"),
        new("\uFF0F", TokenKind.Slash, "write '/'"),
        new("÷", TokenKind.Slash, "write '/'"),
        new("−", TokenKind.Minus, "write '-'"),
        new("–", TokenKind.Minus, "write '-'"),
        new("—", TokenKind.Minus, "write '-'"),
        new("\uFF1A", TokenKind.Colon, "write ':'"),
        new("、", TokenKind.Comma, "write ','"),
        new(";", TokenKind.Comma, "write ',' between arguments; an expression has no end mark"),
        new("\uFF1B", TokenKind.Comma, "write ',' between arguments; an expression has no end mark"),
        new("[", TokenKind.LeftBracket, "write '('"),
        new("\uFF3B", TokenKind.LeftBracket, "write '('"),
        new("【", TokenKind.LeftBracket, "write '('"),
        new("〔", TokenKind.LeftBracket, "write '('"),
        new("]", TokenKind.RightBracket, "write ')'"),
        new("\uFF3D", TokenKind.RightBracket, "write ')'"),
        new("】", TokenKind.RightBracket, "write ')'"),
        new("〕", TokenKind.RightBracket, "write ')'"),
        new("。", null, "write '.' inside a number; an expression has no end mark"),
        new("\uFF0E", null, "write '.' inside a number"),
        new(".", null, "a point belongs inside a number, as in 0.5; names have none"),
        new("\uFF05", null, "write '%', right after a number"),
        new("%", null, "a percent sign belongs right after a number, as in 30%; for a remainder write mod(a, b)"),
        new("^", TokenKind.Star, NoPower),
        new("?", null, LoneQuestion),
        new("\uFF1F", null, LoneQuestion),
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
