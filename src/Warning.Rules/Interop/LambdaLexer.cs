using System.Globalization;
using System.Text;
using EarlyWarning.Rules.Text;
using EarlyWarning.Rules.Text.Messages;

namespace EarlyWarning.Rules.Interop;

/// <summary>Splits an expression of a workflow into tokens. Ends at the first fault.</summary>
internal ref struct LambdaLexer
{
    // Longest first: the first that fits is the sign.
    private static readonly string[] Signs =
    [
        "==", "!=", "<>", "<=", ">=", "&&", "||", "??", "=>", "?.",
        "=", "<", ">", "!", "+", "-", "*", "/", "%", "(", ")", "[", "]", "{", "}", ",", ".", "?", ":", "&", "|", "^",
    ];

    private readonly string text;
    private readonly List<LambdaToken> tokens = [];
    private int at;

    private LambdaLexer(string text) => this.text = text;

    /// <summary>Returns the tokens of a text; the last one is <see cref="LambdaTokenKind.End"/>. Null with a fault.</summary>
    public static IReadOnlyList<LambdaToken>? Lex(string text, out Fault? fault)
    {
        LambdaLexer lexer = new(text);
        while (lexer.at < text.Length)
        {
            fault = lexer.Next();
            if (fault is not null) return null;
        }

        lexer.Add(LambdaTokenKind.End, text.Length, "");
        fault = null;
        return lexer.tokens;
    }

    private Fault? Next()
    {
        int start = at;
        char c = text[at];
        if (char.IsWhiteSpace(c))
        {
            at++;
            return null;
        }

        if (c == '"') return ReadText();
        if (char.IsAsciiDigit(c)) return ReadNumber();
        if (char.IsLetter(c) || c == '_')
        {
            while (at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] == '_')) at++;
            Add(LambdaTokenKind.Name, start, text[start..at]);
            return null;
        }

        foreach (string sign in Signs)
        {
            if (string.CompareOrdinal(text, at, sign, 0, sign.Length) != 0) continue;
            at += sign.Length;
            Add(LambdaTokenKind.Sign, start, sign);
            return null;
        }

        return Broken(start, 1, c == '\'' ? WorkflowMessages.SingleQuotes : WorkflowMessages.UnknownLambdaCharacter(char.IsSurrogate(c) ? text.Substring(start, Math.Min(2, text.Length - start)) : $"{c}"));
    }

    private Fault? ReadText()
    {
        int start = at++;
        StringBuilder value = new();
        while (at < text.Length)
        {
            char c = text[at++];
            if (c == '"' && at < text.Length && text[at] == '"')
            {
                value.Append(c);
                at++;
            }
            else if (c == '"')
            {
                Add(LambdaTokenKind.Text, start, value.ToString());
                return null;
            }
            else if (c == '\\')
            {
                const string Letters = "\\\"'nrt0", Meanings = "\\\"'\n\r\t\0";
                int index = at < text.Length ? Letters.IndexOf(text[at], StringComparison.Ordinal) : -1;
                if (index < 0) return Broken(at - 1, 2, WorkflowMessages.UnknownEscape);
                value.Append(Meanings[index]);
                at++;
            }
            else
            {
                value.Append(c);
            }
        }

        return Broken(start, 1, WorkflowMessages.UnclosedLambdaText);
    }

    private Fault? ReadNumber()
    {
        int start = at;
        SkipDigits();
        bool isWhole = true;
        if (at + 1 < text.Length && text[at] == '.' && char.IsAsciiDigit(text[at + 1]))
        {
            isWhole = false;
            at++;
            SkipDigits();
        }

        int exponent = at + 1 < text.Length && text[at + 1] is '+' or '-' ? at + 2 : at + 1;
        if (exponent < text.Length && text[at] is 'e' or 'E' && char.IsAsciiDigit(text[exponent]))
        {
            isWhole = false;
            at = exponent;
            SkipDigits();
        }

        double value = double.Parse(text.AsSpan(start, at - start), NumberStyles.Float, CultureInfo.InvariantCulture);
        if (at < text.Length && "dDfFmM".Contains(text[at], StringComparison.Ordinal))
        {
            isWhole = false;
            at++;
        }
        else
        {
            for (int letters = 0; letters < 2 && at < text.Length && "lLuU".Contains(text[at], StringComparison.Ordinal); letters++) at++;
        }

        if (at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] == '_') || !double.IsFinite(value)) return Broken(start, at - start, WorkflowMessages.UnknownNumber);
        tokens.Add(new LambdaToken(LambdaTokenKind.Number, new TextSpan(start, at - start), isWhole ? "" : ".", value));
        return null;
    }

    private void SkipDigits()
    {
        while (at < text.Length && char.IsAsciiDigit(text[at])) at++;
    }

    private readonly void Add(LambdaTokenKind kind, int start, string value) => tokens.Add(new LambdaToken(kind, new TextSpan(start, at - start), value));

    private static Fault Broken(int start, int length, Message message) => new(DiagnosticCodes.MalformedLambda, new TextSpan(start, length), message);
}
