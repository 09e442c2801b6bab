using EarlyWarning.Rules.Binding;
using EarlyWarning.Rules.Language;

namespace EarlyWarning.Rules.Editing;

/// <summary>What stands at a place of an expression that is being typed: the word there, what it can be, and the calls around it.</summary>
internal sealed class ExpressionCursor
{
    private readonly string text;
    private readonly List<Call?> calls = [];

    /// <summary>Looks at a place.</summary>
    /// <param name="text">The expression.</param>
    /// <param name="at">The place, in UTF-16 units.</param>
    public ExpressionCursor(string text, int at)
    {
        this.text = text;
        IReadOnlyList<Token> tokens = Lexer.Lex(text, []);
        int next = 0;
        while (tokens[next].Kind != TokenKind.End && !Reaches(tokens[next], at))
        {
            if (tokens[next].Span.Start >= at) break;
            Pass(tokens, next++);
        }

        Token token = tokens[next];
        Before = next > 0 ? tokens[next - 1].Kind : null;
        bool isAt = token.Kind != TokenKind.End && token.Span.Start <= at && Reaches(token, at);
        At = isAt ? token : null;
        IsCalled = isAt && next + 1 < tokens.Count && tokens[next + 1].Kind == TokenKind.LeftBracket;
        IsNamed = isAt && next + 1 < tokens.Count && tokens[next + 1].Kind == TokenKind.Colon;
        (Start, End) = isAt && IsWord(token) ? (token.Span.Start, token.Span.End) : (at, at);
        Typed = text[Start..at];
        Text = isAt && token.Kind == TokenKind.Text ? token : null;
    }

    /// <summary>The token at the place, or null.</summary>
    public Token? At { get; }

    /// <summary>The text in quotes at the place, or null.</summary>
    public Token? Text { get; }

    /// <summary>The kind of the token before, or null.</summary>
    public TokenKind? Before { get; }

    /// <summary>The beginning of the word at the place.</summary>
    public int Start { get; }

    /// <summary>The end of the word at the place.</summary>
    public int End { get; }

    /// <summary>The word, up to the place.</summary>
    public string Typed { get; }

    /// <summary>Whether a bracket follows the token.</summary>
    public bool IsCalled { get; }

    /// <summary>Whether a colon follows the token.</summary>
    public bool IsNamed { get; }

    /// <summary>The call whose argument stands at the place, or null.</summary>
    public Call? Inner => calls.LastOrDefault();

    /// <summary>The event on whose occurrences a <c>where:</c> around the place is a condition, by its name; null if there is none.</summary>
    public string? EventOfWhere => calls.LastOrDefault(call => call?.Named == "where")?.First;

    /// <summary>Whether a value has ended, so that an operator follows.</summary>
    public bool IsAfterValue => Before is TokenKind.Number or TokenKind.Duration or TokenKind.Text or TokenKind.Name or TokenKind.RightBracket
        or TokenKind.True or TokenKind.False;

    private static bool IsWord(Token token) => token.Kind is TokenKind.Name or TokenKind.Or or TokenKind.And or TokenKind.Not or TokenKind.In
        or TokenKind.Between or TokenKind.True or TokenKind.False or TokenKind.Missing or TokenKind.If;

    /// <summary>Tells whether a token goes on to the place: a word up to its end, a text up to its closing quote.</summary>
    private bool Reaches(Token token, int at) => token.Span.Start <= at &&
        (IsWord(token) ? at <= token.Span.End : token.Kind == TokenKind.Text ? IsInText(token, at) : at < token.Span.End);

    private bool IsInText(Token token, int at)
    {
        bool isClosed = token.Span.Length > 1 && text[token.Span.End - 1] == '\'' && !token.Faulty;
        return token.Span.Start < at && (isClosed ? at < token.Span.End : at <= token.Span.End);
    }

    private void Pass(IReadOnlyList<Token> tokens, int index)
    {
        Token token = tokens[index];
        switch (token.Kind)
        {
            case TokenKind.LeftBracket:
                string? name = index > 0 && IsWord(tokens[index - 1]) ? NameOf(tokens[index - 1]) : null;
                calls.Add(name is not null && FunctionTable.Find(name) is { } function ? new Call(function) : null);
                break;
            case TokenKind.RightBracket when calls.Count > 0:
                calls.RemoveAt(calls.Count - 1);
                break;
            case TokenKind.Comma when Inner is { } call:
                call.Argument++;
                call.Named = null;
                break;
            case TokenKind.Colon when Inner is { } call && index > 0 && IsWord(tokens[index - 1]):
                call.Named = NameOf(tokens[index - 1]);
                break;
            case TokenKind.Name when Inner is { Argument: 0, First: null } call:
                call.First = token.Text;
                break;
        }
    }

    private string NameOf(Token token) => token.Text.Length > 0 ? token.Text : text.Substring(token.Span.Start, token.Span.Length);

    /// <summary>A call that is open at the place.</summary>
    public sealed class Call(Function function)
    {
        public Function Function { get; } = function;

        /// <summary>The index of the argument.</summary>
        public int Argument { get; set; }

        /// <summary>The name of the named argument, or null.</summary>
        public string? Named { get; set; }

        /// <summary>The first name of the first argument, or null.</summary>
        public string? First { get; set; }
    }
}
