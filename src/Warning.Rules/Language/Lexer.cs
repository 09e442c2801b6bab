using System.Globalization;
using System.Text;
using EarlyWarning.Rules.Text;
using EarlyWarning.Rules.Text.Messages;

namespace EarlyWarning.Rules.Language;

/// <summary>
/// Splits an expression into tokens. A sign of another language is reported and read as the sign that was probably meant, so that parsing
/// goes on to the next fault.
/// </summary>
internal sealed partial class Lexer
{
    private const string Quotes = "'\"\u2018\u2019\u201C\u201D\uFF02\uFF07";

    private static readonly Dictionary<string, TokenKind> Reserved = new(StringComparer.Ordinal)
    {
        ["or"] = TokenKind.Or,
        ["and"] = TokenKind.And,
        ["not"] = TokenKind.Not,
        ["in"] = TokenKind.In,
        ["between"] = TokenKind.Between,
        ["true"] = TokenKind.True,
        ["false"] = TokenKind.False,
        ["missing"] = TokenKind.Missing,
        ["if"] = TokenKind.If,
    };

    private readonly string text;
    private readonly string folded;
    private readonly List<Fault> faults;
    private readonly List<Token> tokens = [];
    private int at;
    private bool dropped;

    private Lexer(string text, List<Fault> faults)
    {
        this.text = text;
        this.faults = faults;
        folded = Sign.Fold(text);
    }

    /// <summary>Returns the tokens of a text; the last one is <see cref="TokenKind.End"/>.</summary>
    public static IReadOnlyList<Token> Lex(string text, List<Fault> faults)
    {
        Lexer lexer = new(text, faults);
        while (lexer.at < text.Length) lexer.Next();
        lexer.Add(new Token(TokenKind.End, new TextSpan(text.Length, 0)));
        return lexer.tokens;
    }

    public static bool IsReserved(string word) => Reserved.ContainsKey(word);

    /// <summary>Tells whether a text is one identifier, reserved words included.</summary>
    public static bool IsIdentifier(string text) =>
        text.Length > 0 && BeginsName(text, 0) && NameEnd(text, 0) == text.Length &&
        string.Equals(Sign.Fold(text), text, StringComparison.Ordinal);

    /// <summary>Returns why an indicator or let cannot have this name, or null if it can.</summary>
    public static Message? WhyNoName(string name)
    {
        if (name.Length > Identifier.MaxCharacters) return LexerMessages.NameTooLong(Identifier.MaxCharacters);
        if (IsReserved(name)) return LexerMessages.IsReserved(name);
        return IsIdentifier(name) ? null : LexerMessages.IsNoName(Excerpt.Of(name));
    }

    private void Next()
    {
        char c = folded[at];
        if (char.IsWhiteSpace(c)) at++;
        else if (c == '\'') ReadText();
        else if (char.IsAsciiDigit(c) || (c == '.' && DigitAt(at + 1))) ReadNumber();
        else if (BeginsName(folded, at)) ReadName();
        else if (Quotes.Contains(c, StringComparison.Ordinal)) ReadForeignText();
        else if (Sign.At(folded.AsSpan(at)) is { } sign) ReadSign(sign);
        else ReadUnknown();
    }

    private void ReadName()
    {
        int start = at;
        at = NameEnd(folded, at);
        string name = Identifier.Normalize(folded[start..at]);
        Add(new Token(Reserved.GetValueOrDefault(name, TokenKind.Name), Since(start), name));
    }

    private void ReadText()
    {
        int start = at++;
        StringBuilder value = new();
        while (at < text.Length)
        {
            char c = text[at++];
            if (c != '\'')
            {
                value.Append(c);
            }
            else if (at < text.Length && text[at] == '\'')
            {
                value.Append(c);
                at++;
            }
            else
            {
                Add(new Token(TokenKind.Text, Since(start), value.ToString()));
                return;
            }
        }

        Message? advice = text.AsSpan(start + 1).IndexOfAny('\u2018', '\u2019') >= 0 ? LexerMessages.TypographicQuote : null;
        Report(DiagnosticCodes.UnterminatedText, Since(start), LexerMessages.UnclosedText(advice));
        Add(new Token(TokenKind.Text, Since(start), value.ToString(), Faulty: true));
    }

    private void ReadForeignText()
    {
        int start = at++;
        string partners = folded[start] switch
        {
            '"' => "\"",
            '\uFF02' => "\uFF02",
            '\uFF07' => "\uFF07'",
            '\u201C' or '\u201D' => "\u201C\u201D\"",
            _ => "\u2018\u2019'",
        };
        int length = text.AsSpan(at).IndexOfAny(partners);
        string value = length < 0 ? text[at..] : text.Substring(at, length);
        at = length < 0 ? text.Length : at + length + 1;
        Report(DiagnosticCodes.ForeignSign, Since(start), LexerMessages.ForeignQuotes(Excerpt.Of($"'{Requote(value)}'")));
        Add(new Token(TokenKind.Text, Since(start), value, Faulty: true));
    }

    private void ReadSign(Sign sign)
    {
        int start = at;
        at += sign.Written.Length;
        if (sign.Advice is { } advice)
        {
            string written = text[start..at];
            Report(DiagnosticCodes.ForeignSign, Since(start), sign.Meaning is null ? LexerMessages.SignOutOfPlace(written, advice) : LexerMessages.ForeignSign(written, advice));
        }

        if (sign.Meaning is { } kind) Add(new Token(kind, Since(start), Faulty: sign.Advice is not null));
        else dropped = true;
    }

    private void ReadUnknown()
    {
        int start = at;
        dropped = true;
        bool valid = Rune.TryGetRuneAt(text, at, out Rune rune);
        at += valid ? rune.Utf16SequenceLength : 1;
        if (faults.Count > 0 && faults[^1] is { Code: DiagnosticCodes.UnknownCharacter } last && last.Span.End == start) return;

        string code = string.Create(CultureInfo.InvariantCulture, $"U+{(valid ? rune.Value : text[start]):X4}");
        Report(
            DiagnosticCodes.UnknownCharacter,
            Since(start),
            !valid || IsInvisible(rune) ? LexerMessages.InvisibleCharacter(code)
            : rune.Value is >= 0xFF01 and <= 0xFF5E ? LexerMessages.FullWidthCharacter($"{rune}", $"{(char)(rune.Value - 0xFEE0)}")
            : LexerMessages.UnknownCharacter($"{rune}", code));
    }

    private static bool IsInvisible(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.OtherNotAssigned;

    /// <summary>
    /// Adds a token; one that follows a character that was reported and skipped is marked, since it may look misplaced for that reason alone.
    /// </summary>
    private void Add(Token token)
    {
        tokens.Add(dropped ? token with { Faulty = true } : token);
        dropped = false;
    }

    private void Report(string code, TextSpan span, Message message) => faults.Add(new Fault(code, span, message));

    private TextSpan Since(int start) => new(start, at - start);

    private static string Requote(string value) => value.Replace("'", "''", StringComparison.Ordinal);

    private static bool BeginsName(string s, int index) =>
        s[index] == '_' || (Rune.TryGetRuneAt(s, index, out Rune rune) && Rune.IsLetter(rune));

    private static int NameEnd(string s, int index)
    {
        while (index < s.Length && ContinuesName(s, index, out int length)) index += length;
        return index;
    }

    private static bool ContinuesName(string s, int index, out int length)
    {
        length = 1;
        if (char.IsAsciiLetterOrDigit(s[index]) || s[index] == '_') return true;
        if (!Rune.TryGetRuneAt(s, index, out Rune rune)) return false;
        length = rune.Utf16SequenceLength;
        return Rune.IsLetter(rune) || Rune.GetUnicodeCategory(rune)
            is UnicodeCategory.DecimalDigitNumber or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
    }
}
