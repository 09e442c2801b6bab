using EarlyWarning.Rules.Text;
using EarlyWarning.Rules.Text.Messages;

namespace EarlyWarning.Rules.Language;

internal sealed partial class Parser
{
    private Syntax ParseComparison()
    {
        int first = position;
        Syntax left = ParseCoalesce();
        if (panicking || !ComparisonFollows) return left;

        Syntax comparison = ParseComparisonOf(left, first);
        if (!panicking && ComparisonFollows) Report(Current.Span, DiagnosticCodes.ChainedComparison, ParserMessages.ChainedComparison);
        while (!panicking && ComparisonFollows) ParseComparisonOf(comparison, first);
        return comparison;
    }

    // After a whole operand, 'not' can only begin 'not in'.
    private bool ComparisonFollows =>
        Current.Kind is TokenKind.In or TokenKind.Between or TokenKind.Not || OrderOf(Current.Kind) is not null;

    private Syntax ParseComparisonOf(Syntax left, int first)
    {
        Token sign = tokens[position++];
        switch (sign.Kind)
        {
            case TokenKind.In:
                return ParseIn(left, first, negated: false);
            case TokenKind.Between:
                return ParseBetween(left, first);
            case TokenKind.Not:
                return ParseNegated(left, first, sign);
            default:
                Syntax right = ParseCoalesce();
                return new ComparisonSyntax(SpanFrom(first), OrderOf(sign.Kind)!.Value, left, right);
        }
    }

    private Syntax ParseNegated(Syntax left, int first, Token not)
    {
        Token next = Current;
        switch (next.Kind)
        {
            case TokenKind.In:
                position++;
                return ParseIn(left, first, negated: true);
            case TokenKind.Between:
                position++;
                Report(TextSpan.Between(not.Span, next.Span), DiagnosticCodes.NotBetween, ParserMessages.NotBetween(Written(left.Span)));
                return ParseBetween(left, first);
            default:
                return Fail(not, DiagnosticCodes.UnexpectedWord, ParserMessages.MisplacedNot(Written(left.Span)));
        }
    }

    private Syntax ParseBetween(Syntax value, int first)
    {
        Syntax low = ParseCoalesce();
        if (panicking) return low;
        if (Current.Kind != TokenKind.And) return Fail(Current, DiagnosticCodes.UnexpectedWord, ParserMessages.NeedsUpperBound(Described(Current)));
        position++;
        Syntax high = ParseCoalesce();
        return new BetweenSyntax(SpanFrom(first), value, low, high);
    }

    private Syntax ParseIn(Syntax value, int first, bool negated)
    {
        if (Current.Kind != TokenKind.LeftBracket) return Fail(Current, DiagnosticCodes.UnexpectedWord, ParserMessages.NeedsList(Described(Current)));

        int open = position++;
        if (!Enter(open)) return Nothing(open);
        if (Current.Kind == TokenKind.RightBracket)
            Report(TextSpan.Between(tokens[open].Span, Current.Span), DiagnosticCodes.EmptyList, ParserMessages.EmptyList);

        List<Syntax> items = [];
        ParseList(open, () => items.Add(ParseOr()));
        level--;
        return new InSyntax(SpanFrom(first), value, negated, items);
    }

    private static Comparison? OrderOf(TokenKind kind) => kind switch
    {
        TokenKind.Equal => Comparison.Equal,
        TokenKind.NotEqual => Comparison.NotEqual,
        TokenKind.Less => Comparison.Less,
        TokenKind.LessOrEqual => Comparison.LessOrEqual,
        TokenKind.Greater => Comparison.Greater,
        TokenKind.GreaterOrEqual => Comparison.GreaterOrEqual,
        _ => null,
    };
}
