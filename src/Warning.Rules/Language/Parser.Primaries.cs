using EarlyWarning.Rules.Text;

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
            TokenKind.If => Fail(name, DiagnosticCodes.ReservedWord, "'if' is a function; write if(condition, then, else)"),
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
            Report(not.Span, DiagnosticCodes.UnbracketedNot, "'not' inside an operand needs brackets; write (not ...)");
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
                Report(argument.Span, DiagnosticCodes.MisplacedArgument,
                    $"'{Written(argument.Span)}' has no name and stands after '{named[^1].Name}:'; put named arguments last");
            arguments.Add(argument);
            return;
        }

        if (Lexer.IsReserved(name.Text) && name.Kind != TokenKind.Text)
        {
            Fail(name, DiagnosticCodes.ReservedWord, $"'{name.Text}' is a reserved word and names no argument");
            return;
        }

        if (name.Kind != TokenKind.Name)
        {
            Fail(name, DiagnosticCodes.UnexpectedWord, $"expected the name of an argument before ':', found {Described(name)}");
            return;
        }

        position += 2;
        if (named.Exists(earlier => string.Equals(earlier.Name, name.Text, StringComparison.Ordinal)))
            Report(name.Span, DiagnosticCodes.MisplacedArgument, $"the argument '{name.Text}' is given twice");
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
        else if (Current.Kind == TokenKind.End) Fail(tokens[open], DiagnosticCodes.UnbalancedBracket,
            "this '(' is never closed; a ')' is missing");
        else FailAfterValue("')'");
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
        {
            return Fail(token, DiagnosticCodes.ReservedWord,
                $"'{token.Text}' is no function and stands between two conditions; write a {token.Text} b");
        }

        string advice = token.Kind == TokenKind.Plus ? "; a positive number has no sign" : "";
        bool begins = position == 0 || tokens[position - 1].Kind == TokenKind.LeftBracket;
        string before = begins ? "" : $" after {Described(tokens[position - 1])}";
        return Fail(token, DiagnosticCodes.UnexpectedWord, $"expected a value{before}, found {Described(token)}{advice}");
    }

    private MissingSyntax FailAfterValue(string closing)
    {
        Token token = Current;
        return Fail(token, DiagnosticCodes.UnexpectedWord,
            $"expected an operator or {closing}, found {Described(token)}{AdviceFor(token)}");
    }

    private string AdviceFor(Token token)
    {
        if (token.Kind == TokenKind.Colon) return "; a named argument, as in offset: 1m, stands only in a call";
        if (token.Kind == TokenKind.Comma) return "; commas stand only in calls and lists";
        if (token.Kind != TokenKind.Name) return "";
        if (tokens[position - 1].Kind == TokenKind.Number && token.Text is "万" or "亿")
            return $"; write {Written(tokens[position - 1].Span)}{token.Text} without a space";
        string lower = token.Text.ToLowerInvariant();
        if (Lexer.IsReserved(lower)) return $"; write '{lower}' in small letters";
        return token.Text switch
        {
            "且" or "并且" or "而且" => "; write 'and'",
            "或" or "或者" => "; write 'or'",
            "非" => "; write 'not'",
            "is" => "; for a missing value write missing(x)",
            _ => "",
        };
    }
}
