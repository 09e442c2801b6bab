using System.Text;
using EarlyWarning.Rules.Language;

namespace EarlyWarning.Rules.Formatting;

/// <summary>
/// Writes expressions in the canonical layout, token by token: one blank around signs and words, none inside brackets, ASCII signs; numbers, brackets and
/// texts stay as they were written.
/// </summary>
internal static class ExpressionLayout
{
    /// <summary>Returns an expression in its layout; the text itself if it has a fault.</summary>
    public static string Of(string text)
    {
        if (Parser.Parse(text, out _) is null) return text;
        string folded = Sign.Fold(text);
        StringBuilder written = new();
        TokenKind? before = null;
        bool isPrefix = false;
        foreach (Token token in Lexer.Lex(text, []))
        {
            if (token.Kind == TokenKind.End) break;
            if (before is { } last && !isPrefix && IsApart(last, token.Kind)) written.Append(' ');
            isPrefix = token.Kind == TokenKind.Minus && (before is null || !EndsOperand(before.Value));
            written.Append(token.Kind switch
            {
                TokenKind.Text => text.Substring(token.Span.Start, token.Span.Length),
                TokenKind.Name => token.Text,
                _ => folded.Substring(token.Span.Start, token.Span.Length),
            });
            before = token.Kind;
        }

        return written.ToString();
    }

    /// <summary>Returns a sentence with its expressions in their layout; the text itself if it has a fault.</summary>
    public static string OfTemplate(string text)
    {
        if (Template.Parse(text, out _) is not { } template) return text;
        StringBuilder written = new();
        int at = 0;
        foreach (ExpressionSegment segment in template.Segments.OfType<ExpressionSegment>())
        {
            written.Append(text, at, segment.Offset - at).Append(Of(text.Substring(segment.Offset, segment.Length)));
            at = segment.Offset + segment.Length;
        }

        return written.Append(text, at, text.Length - at).ToString();
    }

    private static bool IsApart(TokenKind before, TokenKind next) => next switch
    {
        TokenKind.RightBracket or TokenKind.Comma or TokenKind.Colon => false,
        TokenKind.LeftBracket => before is not (TokenKind.LeftBracket or TokenKind.Name or TokenKind.If or TokenKind.Missing),
        _ => before != TokenKind.LeftBracket,
    };

    private static bool EndsOperand(TokenKind kind) =>
        kind is TokenKind.Number or TokenKind.Duration or TokenKind.Text or TokenKind.Name or TokenKind.RightBracket
            or TokenKind.True or TokenKind.False or TokenKind.Missing;
}
