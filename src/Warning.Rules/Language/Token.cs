using EarlyWarning.Rules.Text;

namespace EarlyWarning.Rules.Language;

/// <summary>A word, sign or literal of an expression.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="Text">A name after NFC, or a text without its quotes.</param>
/// <param name="Number">A number's value.</param>
/// <param name="Duration">A duration's value.</param>
/// <param name="Faulty">Whether it was already reported and stands for what was probably meant.</param>
internal readonly record struct Token(
    TokenKind Kind, TextSpan Span, string Text = "", double Number = 0, CalendarSpan Duration = default, bool Faulty = false);

internal enum TokenKind
{
    End,
    Number,
    Duration,
    Text,
    Name,
    Or,
    And,
    Not,
    In,
    Between,
    True,
    False,
    Missing,
    If,
    LeftBracket,
    RightBracket,
    Comma,
    Colon,
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    Coalesce,
    Plus,
    Minus,
    Star,
    Slash,
}
