using EarlyWarning.Rules.Text;
using EarlyWarning.Rules.Text.Messages;

namespace EarlyWarning.Rules.Language;

internal sealed partial class Parser
{
    private Syntax ParsePrimary()
    {
        Token token = Current;
        switch (token.Kind)
        {
            case TokenKind.Number:
                position++;
                return new NumberSyntax(token.Span, token.Number);
            case TokenKind.Duration:
                position++;
                return new SpanSyntax(token.Span, token.Duration);
            case TokenKind.Text:
                position++;
                return new TextSyntax(token.Span, token.Text);
            case TokenKind.True or TokenKind.False:
                position++;
                return new TruthSyntax(token.Span, token.Kind == TokenKind.True);
            case TokenKind.Name or TokenKind.Missing or TokenKind.If:
                return ParseNameOrCall();
            case TokenKind.LeftBracket:
                return ParseBrackets();
            case TokenKind.Not:
                return ParseMisplacedNot();
            default:
                return FailBeforeValue();
        }
    }

    private Syntax ParseNameOrCall()
    {
        Token name = tokens[position++];
        if (Current.Kind == TokenKind.LeftBracket) return ParseCall(name);
        return name.Kind switch
        {
            TokenKind.Missing => new MissingSyntax(name.Span),
            TokenKind.If => Fail(name, DiagnosticCodes.ReservedWord, ParserMessages.IfIsFunction),
            _ => new NameSyntax(name.Span, name.Text),
        };
    }

    private Syntax ParseBrackets()
    {
        int open = position++;
        if (!Enter(open)) return Nothing(open);
        Syntax inner = ParseOr();
        if (panicking) SkipTo(comma: false);
        Close(open);
        level--;
        return inner;
    }

    /// <summary>Reports a misplaced <c>not</c> and parses it all the same, so that what follows is checked too.</summary>
    private Syntax ParseMisplacedNot()
    {
        Token not = Current;
        if (!panicking && !not.Faulty)
            Report(not.Span, DiagnosticCodes.UnbracketedNot, ParserMessages.UnbracketedNot);
        return ParseNot();
    }

    private Syntax ParseCall(Token function)
    {
        int open = position++;
        int first = open - 1;
        if (!Enter(open)) return Nothing(open);

        List<Syntax> arguments = [];
        List<NamedArgument> named = [];
        ParseList(open, () => ParseArgument(arguments, named));
        level--;
        return new CallSyntax(SpanFrom(first), function.Text, function.Span, arguments, named);
    }

    private void ParseArgument(List<Syntax> arguments, List<NamedArgument> named)
    {
        Token name = Current;
        if (tokens[Math.Min(position + 1, tokens.Count - 1)].Kind != TokenKind.Colon)
        {
            Syntax argument = ParseOr();
            if (named.Count > 0 && !panicking)
                Report(argument.Span, DiagnosticCodes.MisplacedArgument, ParserMessages.UnnamedAfterNamed(Written(argument.Span), named[^1].Name));
            arguments.Add(argument);
            return;
        }

        if (Lexer.IsReserved(name.Text) && name.Kind != TokenKind.Text)
        {
            Fail(name, DiagnosticCodes.ReservedWord, ParserMessages.ReservedArgument(name.Text));
            return;
        }

        if (name.Kind != TokenKind.Name)
        {
            Fail(name, DiagnosticCodes.UnexpectedWord, ParserMessages.NeedsArgumentName(Described(name)));
            return;
        }

        position += 2;
        if (named.Exists(earlier => string.Equals(earlier.Name, name.Text, StringComparison.Ordinal)))
            Report(name.Span, DiagnosticCodes.MisplacedArgument, ParserMessages.RepeatedArgument(name.Text));
        named.Add(new NamedArgument(name.Text, name.Span, ParseOr()));
    }

    /// <summary>Parses items between commas up to the closing bracket; the opening one has been read.</summary>
    private void ParseList(int open, Action parseItem)
    {
        if (Current.Kind != TokenKind.RightBracket)
        {
            while (true)
            {
                parseItem();
                if (panicking) SkipTo(comma: true);
                if (panicking || Current.Kind != TokenKind.Comma) break;
                position++;
            }
        }

        Close(open);
    }

    private void Close(int open)
    {
        if (panicking) return;
        if (Current.Kind == TokenKind.RightBracket) position++;
        else if (Current.Kind == TokenKind.End) Fail(tokens[open], DiagnosticCodes.UnbalancedBracket, ParserMessages.NeverClosed);
        else FailAfterValue(ParserMessages.Quoted(")"));
    }

    /// <summary>Skips, after a fault, to the end of the bracket or, with <paramref name="comma"/>, to its next comma, where parsing can resume.</summary>
    private void SkipTo(bool comma)
    {
        for (int nested = 0; Current.Kind != TokenKind.End; position++)
        {
            if (nested == 0 && (Current.Kind == TokenKind.RightBracket || (comma && Current.Kind == TokenKind.Comma)))
            {
                panicking = stopped;
                return;
            }

            if (Current.Kind == TokenKind.LeftBracket) nested++;
            if (Current.Kind == TokenKind.RightBracket) nested--;
        }
    }

    private MissingSyntax FailBeforeValue()
    {
        Token token = Current;
        TokenKind next = tokens[Math.Min(position + 1, tokens.Count - 1)].Kind;
        if (token.Kind is TokenKind.And or TokenKind.Or && next == TokenKind.LeftBracket)
            return Fail(token, DiagnosticCodes.ReservedWord, ParserMessages.StandsBetween(token.Text));

        Message? advice = token.Kind == TokenKind.Plus ? ParserMessages.PositiveHasNoSign : null;
        bool begins = position == 0 || tokens[position - 1].Kind == TokenKind.LeftBracket;
        return Fail(
            token,
            DiagnosticCodes.UnexpectedWord,
            begins ? ParserMessages.NeedsValue(Described(token), advice) : ParserMessages.NeedsValueAfter(Described(tokens[position - 1]), Described(token), advice));
    }

    private MissingSyntax FailAfterValue(Message closing) =>
        Fail(Current, DiagnosticCodes.UnexpectedWord, ParserMessages.NeedsOperator(closing, Described(Current), AdviceFor(Current)));

    private Message? AdviceFor(Token token)
    {
        if (token.Kind == TokenKind.Colon) return ParserMessages.NamedArgumentInCall;
        if (token.Kind == TokenKind.Comma) return ParserMessages.CommaInCall;
        if (token.Kind != TokenKind.Name) return null;
        if (tokens[position - 1].Kind == TokenKind.Number && token.Text is "万" or "亿")
            return ParserMessages.WithoutSpace($"{Written(tokens[position - 1].Span)}{token.Text}");
        string lower = token.Text.ToLowerInvariant();
        if (Lexer.IsReserved(lower)) return ParserMessages.InSmallLetters(lower);
        string? meant = token.Text switch
        {
            "且" or "并且" or "而且" => "and",
            "或" or "或者" => "or",
            "非" => "not",
            "大于" or "超过" or "高于" => ">",
            "小于" or "低于" or "不足" => "<",
            "大于等于" or "不小于" or "不低于" or "不少于" => ">=",
            "小于等于" or "不大于" or "不高于" or "不超过" => "<=",
            "等于" or "是" => "==",
            "不等于" or "不是" => "!=",
            _ => null,
        };
        if (meant is not null) return ParserMessages.WriteWord(meant);
        return token.Text == "is" ? ParserMessages.AskIfMissing : null;
    }
}
