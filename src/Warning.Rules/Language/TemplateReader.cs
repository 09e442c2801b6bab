using System.Text;
using EarlyWarning.Rules.Text;

namespace EarlyWarning.Rules.Language;

/// <summary>Splits a template into text, expressions and clauses.</summary>
internal sealed class TemplateReader(string text)
{
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
            bool special = c is '{' or '}' or '[' or ']';
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
            Report(DiagnosticCodes.MisplacedClause, clauseStart, 1,
                "this '[' is never closed; write ']' after the clause, or '[[' for a bracket");
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
            case '}':
                Report(DiagnosticCodes.UnbalancedBrace, at++, 1, "this '}' closes nothing; write '}}' for a brace");
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
            Report(DiagnosticCodes.MisplacedClause, at++, 1, "a clause cannot stand inside a clause; write '[[' for a bracket");
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
            Report(DiagnosticCodes.MisplacedClause, end, 1, "this ']' closes no clause; write ']]' for a bracket");
            return;
        }

        if (!clauseHasExpression)
        {
            Report(DiagnosticCodes.MisplacedClause, clauseStart, at - clauseStart,
                "a clause without an expression is never left out; write '[[' and ']]' for brackets");
        }

        clause = null;
    }

    private void ReadExpression()
    {
        clauseHasExpression = true;
        int open = at++;
        int end = FindEnd(at, out int colon);
        if (end < 0)
        {
            Report(DiagnosticCodes.UnbalancedBrace, open, 1,
                "this '{' is never closed; write '}' after the expression, or '{{' for a brace");
            at = text.Length;
            return;
        }

        int offset = at;
        int length = (colon < 0 ? end : colon) - offset;
        at = end + 1;
        int? digits = colon < 0 ? null : ReadFormat(colon + 1, end);
        Syntax? expression = Parser.Parse(text.Substring(offset, length), out IReadOnlyList<Fault> inner);
        foreach (Fault fault in inner) faults.Add(fault with { Span = fault.Span with { Start = fault.Span.Start + offset } });
        if (expression is not null) segments.Add(new ExpressionSegment(expression, offset, digits, clause));
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
            if (c == '}') return i;
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
        Report(DiagnosticCodes.UnknownFormat, start, end - start,
            $"'{Excerpt.Of(format.ToString())}' is no format; write n0 to n9, the number of decimals");
        return null;
    }

    private void FlushLiteral()
    {
        if (literal.Length == 0) return;
        segments.Add(new LiteralSegment(literal.ToString(), clause));
        literal.Clear();
    }

    private void Report(string code, int start, int length, string message) =>
        faults.Add(new Fault(code, new TextSpan(start, length), message));
}
