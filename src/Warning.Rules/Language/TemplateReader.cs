using System.Text;
using EarlyWarning.Rules.Text;
using EarlyWarning.Rules.Text.Messages;

namespace EarlyWarning.Rules.Language;

/// <summary>
/// Splits a template into text, expressions and clauses. A full-width brace, which a Chinese input method types, is reported and read as the brace that was
/// meant.
/// </summary>
internal sealed class TemplateReader(string text)
{
    private const char FullWidthOpen = '\uFF5B', FullWidthClose = '\uFF5D';

    private readonly List<Fault> faults = [];
    private readonly List<TemplateSegment> segments = [];
    private readonly StringBuilder literal = new();
    private int at;
    private int clauseCount;
    private int? clause;
    private int clauseStart;
    private bool clauseHasExpression;

    public IReadOnlyList<Fault> Faults => faults;

    public List<TemplateSegment> Read()
    {
        while (at < text.Length)
        {
            char c = text[at];
            bool doubled = at + 1 < text.Length && text[at + 1] == c;
            bool special = c is '{' or '}' or '[' or ']' or FullWidthOpen or FullWidthClose;
            if (!special || doubled)
            {
                literal.Append(c);
                at += special ? 2 : 1;
            }
            else
            {
                ReadSpecial(c);
            }
        }

        FlushLiteral();
        if (clause is not null)
            Report(DiagnosticCodes.MisplacedClause, clauseStart, 1, TemplateMessages.UnclosedClause);
        faults.Sort((a, b) => a.Span.Start.CompareTo(b.Span.Start));
        return segments;
    }

    private void ReadSpecial(char c)
    {
        switch (c)
        {
            case '{':
                FlushLiteral();
                ReadExpression();
                break;
            case FullWidthOpen:
                ReportFullWidth(at);
                FlushLiteral();
                ReadExpression();
                break;
            case '}':
                Report(DiagnosticCodes.UnbalancedBrace, at++, 1, TemplateMessages.BraceClosesNothing);
                break;
            case FullWidthClose:
                ReportFullWidth(at++);
                break;
            case '[':
                OpenClause();
                break;
            default:
                CloseClause();
                break;
        }
    }

    private void OpenClause()
    {
        FlushLiteral();
        if (clause is not null)
        {
            Report(DiagnosticCodes.MisplacedClause, at++, 1, TemplateMessages.ClauseInClause);
            return;
        }

        clauseStart = at++;
        clause = clauseCount++;
        clauseHasExpression = false;
    }

    private void CloseClause()
    {
        FlushLiteral();
        int end = at++;
        if (clause is null)
        {
            Report(DiagnosticCodes.MisplacedClause, end, 1, TemplateMessages.ClosesNoClause);
            return;
        }

        if (!clauseHasExpression)
            Report(DiagnosticCodes.MisplacedClause, clauseStart, at - clauseStart, TemplateMessages.ClauseWithoutExpression);

        clause = null;
    }

    private void ReadExpression()
    {
        clauseHasExpression = true;
        int open = at++;
        int end = FindEnd(at, out int colon);
        if (end < 0)
        {
            Report(DiagnosticCodes.UnbalancedBrace, open, 1, TemplateMessages.BraceNeverClosed);
            at = text.Length;
            return;
        }

        if (text[end] == FullWidthClose) ReportFullWidth(end);
        int offset = at;
        int length = (colon < 0 ? end : colon) - offset;
        at = end + 1;
        int? digits = colon < 0 ? null : ReadFormat(colon + 1, end);
        Syntax? expression = Parser.Parse(text.Substring(offset, length), out IReadOnlyList<Fault> inner);
        foreach (Fault fault in inner) faults.Add(fault with { Span = fault.Span with { Start = fault.Span.Start + offset } });
        if (expression is not null) segments.Add(new ExpressionSegment(expression, offset, length, digits, clause));
    }

    /// <summary>
    /// Finds the closing brace, or -1. Braces and colons inside a quoted text do not count; a colon inside brackets belongs to a named argument,
    /// and the first one outside of brackets begins the format.
    /// </summary>
    private int FindEnd(int start, out int colon)
    {
        colon = -1;
        bool quoted = false;
        int brackets = 0;
        for (int i = start; i < text.Length; i++)
        {
            char c = text[i];
            if (c == '\'' && colon < 0) quoted = !quoted;
            if (quoted) continue;
            if (c is '}' or FullWidthClose) return i;
            if (c is '(' or '\uFF08') brackets++;
            if (c is ')' or '\uFF09') brackets--;
            if (c == ':' && brackets <= 0 && colon < 0) colon = i;
        }

        return -1;
    }

    private int? ReadFormat(int start, int end)
    {
        ReadOnlySpan<char> format = text.AsSpan(start, end - start);
        if (format is ['n', >= '0' and <= '9']) return format[1] - '0';
        Report(DiagnosticCodes.UnknownFormat, start, end - start, TemplateMessages.UnknownFormat(Excerpt.Of(format.ToString())));
        return null;
    }

    private void FlushLiteral()
    {
        if (literal.Length == 0) return;
        segments.Add(new LiteralSegment(literal.ToString(), clause));
        literal.Clear();
    }

    private void ReportFullWidth(int place) =>
        Report(DiagnosticCodes.ForeignSign, place, 1, TemplateMessages.FullWidthBrace(text.Substring(place, 1), text[place] == FullWidthOpen ? "{" : "}"));

    private void Report(string code, int start, int length, Message message) =>
        faults.Add(new Fault(code, new TextSpan(start, length), message));
}
