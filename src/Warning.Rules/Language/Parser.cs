using EarlyWarning.Rules.Text;
using EarlyWarning.Rules.Text.Messages;

namespace EarlyWarning.Rules.Language;

/// <summary>
/// Parses an expression; the grammar is in the language reference, section 2. After a fault it resumes at the next comma or bracket, so that
/// one run finds several faults.
/// </summary>
internal sealed partial class Parser
{
    /// <summary>The longest expression, and the longest sentence with expressions, in Unicode scalar values.</summary>
    public const int MaxCharacters = 4096;

    /// <summary>The deepest nesting of brackets, calls and prefix signs.</summary>
    public const int MaxLevels = 64;

    private readonly string text;
    private readonly List<Fault> faults;
    private readonly IReadOnlyList<Token> tokens;
    private int position;
    private int level;
    private bool panicking;
    private bool stopped;

    private Parser(string text, List<Fault> faults)
    {
        this.text = text;
        this.faults = faults;
        tokens = Lexer.Lex(text, faults);
    }

    private Token Current => tokens[position];

    /// <summary>Parses an expression; returns null when it has faults.</summary>
    /// <param name="text">The expression's text.</param>
    /// <param name="faults">The faults, in the order of the text.</param>
    public static Syntax? Parse(string text, out IReadOnlyList<Fault> faults)
    {
        List<Fault> found = [];
        faults = found;
        if (BeyondLimit(text) is { } end)
        {
            found.Add(new Fault(DiagnosticCodes.TooLong, new TextSpan(end, text.Length - end), ParserMessages.TooLong(MaxCharacters)));
            return null;
        }

        Syntax syntax = new Parser(text, found).ParseWhole();
        found.Sort((a, b) => a.Span.Start.CompareTo(b.Span.Start));
        return found.Count == 0 ? syntax : null;
    }

    /// <summary>Returns where a text is longer than an expression or sentence may be, or null if it is not.</summary>
    public static int? BeyondLimit(string text)
    {
        if (text.Length <= MaxCharacters) return null;
        int index = 0;
        for (int count = 0; index < text.Length; count++)
        {
            if (count == MaxCharacters) return index;
            index += char.IsSurrogatePair(text, index) ? 2 : 1;
        }

        return null;
    }

    private Syntax ParseWhole()
    {
        if (Current.Kind == TokenKind.End && faults.Count == 0)
            return Fail(Current, DiagnosticCodes.EmptyExpression, ParserMessages.IsEmpty);

        Syntax syntax = ParseOr();
        if (panicking || Current.Kind == TokenKind.End) return syntax;
        return Current.Kind == TokenKind.RightBracket
            ? Fail(Current, DiagnosticCodes.UnbalancedBracket, ParserMessages.ClosesNothing)
            : FailAfterValue(ParserMessages.TheEnd);
    }

    private Syntax ParseOr() => ParseJunction(TokenKind.Or, Junction.Or);

    private Syntax ParseJunction(TokenKind sign, Junction kind)
    {
        int first = position;
        Syntax operand = ParseJunctionOperand(kind);
        if (panicking || Current.Kind != sign) return operand;

        List<Syntax> operands = [operand];
        while (!panicking && Current.Kind == sign)
        {
            position++;
            operands.Add(ParseJunctionOperand(kind));
        }

        return new JunctionSyntax(SpanFrom(first), kind, operands);
    }

    private Syntax ParseJunctionOperand(Junction kind) => kind == Junction.Or ? ParseJunction(TokenKind.And, Junction.And) : ParseNot();

    private Syntax ParseNot()
    {
        if (Current.Kind != TokenKind.Not) return ParseComparison();
        int first = position++;
        if (!Enter(first)) return Nothing(first);
        Syntax operand = ParseNot();
        level--;
        return new NotSyntax(SpanFrom(first), operand);
    }

    private Syntax ParseCoalesce()
    {
        int first = position;
        Syntax operand = ParseAdditive();
        if (panicking || Current.Kind != TokenKind.Coalesce) return operand;

        List<Syntax> operands = [operand];
        RefuseArithmetic(operand, first);
        while (!panicking && Current.Kind == TokenKind.Coalesce)
        {
            int next = ++position;
            operand = ParseAdditive();
            RefuseArithmetic(operand, next);
            operands.Add(operand);
        }

        return new CoalesceSyntax(SpanFrom(first), operands);
    }

    /// <summary>
    /// Reports an operand that is arithmetic without brackets around it: a span does not include brackets, so it then begins at the first token.
    /// </summary>
    private void RefuseArithmetic(Syntax operand, int first)
    {
        if (operand is not ArithmeticSyntax || operand.Span.Start != tokens[first].Span.Start) return;
        Report(operand.Span, DiagnosticCodes.UnbracketedCoalesce, ParserMessages.UnbracketedCoalesce(Written(operand.Span)));
    }

    private Syntax ParseAdditive() => ParseArithmetic(
        ParseMultiplicative, static kind => kind switch { TokenKind.Plus => Arithmetic.Add, TokenKind.Minus => Arithmetic.Subtract, _ => null });

    private Syntax ParseMultiplicative() => ParseArithmetic(
        ParseUnary, static kind => kind switch { TokenKind.Star => Arithmetic.Multiply, TokenKind.Slash => Arithmetic.Divide, _ => null });

    private Syntax ParseArithmetic(Func<Syntax> parseOperand, Func<TokenKind, Arithmetic?> operatorOf)
    {
        int first = position;
        Syntax left = parseOperand();
        while (!panicking && operatorOf(Current.Kind) is { } sign)
        {
            position++;
            Syntax right = parseOperand();
            left = new ArithmeticSyntax(SpanFrom(first), sign, left, right);
        }

        return left;
    }

    private Syntax ParseUnary()
    {
        if (Current.Kind != TokenKind.Minus) return ParsePrimary();
        int first = position++;
        if (!Enter(first)) return Nothing(first);
        Syntax operand = ParseUnary();
        level--;
        return new NegateSyntax(SpanFrom(first), operand);
    }

    /// <summary>
    /// Enters a level of nesting; returns false, and reports it, beyond <see cref="MaxLevels"/>. This alone bounds the depth of the recursion.
    /// </summary>
    private bool Enter(int token)
    {
        if (++level <= MaxLevels) return true;
        if (!stopped) Report(tokens[token].Span, DiagnosticCodes.TooDeep, ParserMessages.ExpressionTooDeep(MaxLevels));
        stopped = panicking = true;
        position = tokens.Count - 1;
        return false;
    }

    private TextSpan SpanFrom(int first) =>
        position > first ? TextSpan.Between(tokens[first].Span, tokens[position - 1].Span) : tokens[first].Span;

    private MissingSyntax Nothing(int token) => new(tokens[token].Span);

    private void Report(TextSpan span, string code, Message message) => faults.Add(new Fault(code, span, message));

    /// <summary>
    /// Reports a token that cannot stand here, unless an earlier fault is the cause, and suppresses further faults until the next comma or bracket.
    /// </summary>
    private MissingSyntax Fail(Token token, string code, Message message)
    {
        if (!panicking && !token.Faulty) Report(token.Span, code, message);
        panicking = true;
        return new MissingSyntax(token.Span);
    }

    private string Written(TextSpan span) => Excerpt.Of(text.Substring(span.Start, span.Length));

    private Message Described(Token token) => token.Kind == TokenKind.End ? ParserMessages.TheEnd : ParserMessages.Quoted(Written(token.Span));
}
