using System.Globalization;
using EarlyWarning.Rules.Text;
using EarlyWarning.Rules.Text.Messages;

namespace EarlyWarning.Rules.Interop;

/// <summary>
/// Parses an expression of a workflow, as System.Linq.Dynamic.Core reads it: loosest first <c>?:</c>, <c>??</c>, or, and, in, comparison, sum, product, sign,
/// member.
/// Ends at the first fault.
/// </summary>
internal sealed class LambdaParser
{
    public const int MaximumDepth = 64;
    public const int MaximumTokens = 4_000;

    private static readonly string[] TypeNames =
        ["bool", "byte", "char", "datetime", "decimal", "double", "float", "guid", "int", "int16", "int32", "int64", "long", "object", "short", "single", "string", "timespan", "uint", "ulong"];

    private readonly IReadOnlyList<LambdaToken> tokens;
    private int position;
    private int depth;

    private LambdaParser(IReadOnlyList<LambdaToken> tokens) => this.tokens = tokens;

    private LambdaToken Current => tokens[position];

    /// <summary>Parses an expression; returns null with a fault.</summary>
    public static Lambda? Parse(string text, out Fault? fault)
    {
        if (LambdaLexer.Lex(text, out fault) is not { } tokens) return null;
        LambdaParser parser = new(tokens);
        try
        {
            Lambda whole = parser.ParseWhole();
            if (parser.Current.Kind != LambdaTokenKind.End) throw parser.Unexpected();
            return whole;
        }
        catch (ParseException broken)
        {
            fault = broken.Fault;
            return null;
        }
    }

    private Lambda ParseWhole()
    {
        if (++depth > MaximumDepth) throw Broken(Current.Span, WorkflowMessages.LambdaTooDeep(MaximumDepth));
        Lambda condition = ParseCoalesce();
        if (Take("?"))
        {
            Lambda then = ParseWhole();
            Expect(":");
            Lambda otherwise = ParseWhole();
            condition = new ChoiceLambda(TextSpan.Between(condition.Span, otherwise.Span), condition, then, otherwise);
        }
        else if (Current.Is("=>"))
        {
            position++;
            condition = new ForeignLambda(TextSpan.Between(condition.Span, ParseWhole().Span), ForeignForm.Function);
        }

        depth--;
        return condition;
    }

    private Lambda ParseCoalesce()
    {
        Lambda left = ParseChain(0);
        if (!Current.Is("??")) return left;
        TextSpan sign = tokens[position++].Span;
        if (++depth > MaximumDepth) throw Broken(sign, WorkflowMessages.LambdaTooDeep(MaximumDepth));
        Lambda right = ParseCoalesce();
        depth--;
        return new BinaryLambda(TextSpan.Between(left.Span, right.Span), LambdaSign.Coalesce, sign, left, right);
    }

    /// <summary>Parses operators that bind at least as tightly as a level: 0 or, 1 and, 2 in, 3 bits, 4 comparison, 5 sum, 6 product.</summary>
    private Lambda ParseChain(int level)
    {
        if (level > 6) return ParseSign();
        Lambda left = ParseChain(level + 1);
        while (true)
        {
            LambdaToken sign = Current;
            if (level == 2)
            {
                if (!sign.IsWord("in")) return left;
                position++;
                IReadOnlyList<Lambda> items = ParseArguments();
                left = new InLambda(TextSpan.Between(left.Span, tokens[position - 1].Span), left, items);
            }
            else if (level == 3)
            {
                if (!sign.Is("&") && !sign.Is("|") && !sign.Is("^")) return left;
                position++;
                ParseChain(level + 1);
                left = new ForeignLambda(sign.Span, ForeignForm.BitOperator);
            }
            else
            {
                if (SignOf(sign, level) is not { } found) return left;
                position++;
                Lambda right = ParseChain(level + 1);
                left = new BinaryLambda(TextSpan.Between(left.Span, right.Span), found, sign.Span, left, right);
            }
        }
    }

    private static LambdaSign? SignOf(LambdaToken token, int level) => token.Kind switch
    {
        LambdaTokenKind.Sign => (level, token.Text) switch
        {
            (0, "||") => LambdaSign.Or,
            (1, "&&") => LambdaSign.And,
            (4, "=" or "==") => LambdaSign.Equal,
            (4, "!=" or "<>") => LambdaSign.NotEqual,
            (4, "<") => LambdaSign.Less,
            (4, "<=") => LambdaSign.LessOrEqual,
            (4, ">") => LambdaSign.Greater,
            (4, ">=") => LambdaSign.GreaterOrEqual,
            (5, "+") => LambdaSign.Add,
            (5, "-") => LambdaSign.Subtract,
            (6, "*") => LambdaSign.Multiply,
            (6, "/") => LambdaSign.Divide,
            (6, "%") => LambdaSign.Modulo,
            _ => null,
        },
        LambdaTokenKind.Name => (level, token.Text.ToUpperInvariant()) switch
        {
            (0, "OR") => LambdaSign.Or,
            (1, "AND") => LambdaSign.And,
            (4, "EQ") => LambdaSign.Equal,
            (4, "NE" or "NEQ") => LambdaSign.NotEqual,
            (4, "LT") => LambdaSign.Less,
            (4, "LE") => LambdaSign.LessOrEqual,
            (4, "GT") => LambdaSign.Greater,
            (4, "GE") => LambdaSign.GreaterOrEqual,
            (6, "MOD") => LambdaSign.Modulo,
            _ => null,
        },
        LambdaTokenKind.Number or LambdaTokenKind.Text or LambdaTokenKind.End => null,
    };

    private Lambda ParseSign()
    {
        LambdaToken sign = Current;
        bool isMinus = sign.Is("-");
        if (!isMinus && !sign.Is("!") && !sign.IsWord("not")) return ParseMembers();
        position++;
        if (++depth > MaximumDepth) throw Broken(sign.Span, WorkflowMessages.LambdaTooDeep(MaximumDepth));
        Lambda operand = ParseSign();
        depth--;
        TextSpan span = TextSpan.Between(sign.Span, operand.Span);
        return isMinus ? new NegateLambda(span, operand) : new NotLambda(span, operand);
    }

    private Lambda ParseMembers()
    {
        Lambda target = ParsePrimary();
        while (true)
        {
            if (Take("["))
            {
                ParseWhole();
                Expect("]");
                target = new ForeignLambda(TextSpan.Between(target.Span, tokens[position - 1].Span), ForeignForm.Indexer);
            }
            else if (Take(".") || Take("?."))
            {
                LambdaToken name = Current;
                if (name.Kind != LambdaTokenKind.Name) throw Unexpected();
                if (position >= MaximumTokens) throw Broken(name.Span, WorkflowMessages.LambdaTooLong(MaximumTokens));
                position++;
                if (Current.Is("("))
                {
                    IReadOnlyList<Lambda> arguments = ParseArguments();
                    target = new CallLambda(TextSpan.Between(target.Span, tokens[position - 1].Span), target, name.Text, name.Span, arguments);
                }
                else
                {
                    target = new MemberLambda(TextSpan.Between(target.Span, name.Span), target, name.Text, name.Span);
                }
            }
            else
            {
                return target;
            }
        }
    }

    private Lambda ParsePrimary()
    {
        LambdaToken token = Current;
        if (position >= MaximumTokens) throw Broken(token.Span, WorkflowMessages.LambdaTooLong(MaximumTokens));
        switch (token.Kind)
        {
            case LambdaTokenKind.Number:
                position++;
                return new NumberLambda(token.Span, token.Number, token.Text.Length == 0);
            case LambdaTokenKind.Text:
                position++;
                return new TextLambda(token.Span, token.Text);
            case LambdaTokenKind.Name:
                position++;
                return ParseName(token);
            case LambdaTokenKind.Sign when token.Is("("):
                position++;
                return ParseBracket(token);
            default:
                throw Unexpected();
        }
    }

    private Lambda ParseName(LambdaToken name)
    {
        if (name.IsWord("true") || name.IsWord("false")) return new TruthLambda(name.Span, name.IsWord("true"));
        if (name.IsWord("null")) return new NullLambda(name.Span);
        if (name.IsWord("new")) return ParseNew(name);
        if (!Current.Is("(")) return new NameLambda(name.Span, name.Text);
        IReadOnlyList<Lambda> arguments = ParseArguments();
        return new CallLambda(TextSpan.Between(name.Span, tokens[position - 1].Span), null, name.Text, name.Span, arguments);
    }

    private Lambda ParseNew(LambdaToken start)
    {
        LambdaToken? type = Current.Kind == LambdaTokenKind.Name ? tokens[position++] : null;
        if (type is { } named && Current.Is("("))
        {
            IReadOnlyList<Lambda> arguments = ParseArguments();
            return new CallLambda(TextSpan.Between(start.Span, tokens[position - 1].Span), null, named.Text, named.Span, arguments);
        }

        if (!Take("[")) throw new ParseException(new Fault(DiagnosticCodes.UnsayableLambda, start.Span, WorkflowMessages.CreatedObject));
        Expect("]");
        if (!Current.Is("{")) throw Unexpected();
        IReadOnlyList<Lambda> items = ParseArguments("}");
        return new ListLambda(TextSpan.Between(start.Span, tokens[position - 1].Span), items);
    }

    private Lambda ParseBracket(LambdaToken open)
    {
        bool isCast = Current.Kind == LambdaTokenKind.Name && tokens[position + 1].Is(")") && TypeNames.Contains(Current.Text, StringComparer.OrdinalIgnoreCase);
        if (isCast)
        {
            position += 2;
            return new ForeignLambda(TextSpan.Between(open.Span, ParseSign().Span), ForeignForm.Cast);
        }

        Lambda inner = ParseWhole();
        Expect(")");
        return inner;
    }

    /// <summary>Parses what stands between an opening bracket, the current token, and a closing one, with commas between.</summary>
    private List<Lambda> ParseArguments(string close = ")")
    {
        if (!Current.Is("(") && !Current.Is("{")) throw Unexpected();
        position++;
        List<Lambda> arguments = [];
        if (Take(close)) return arguments;
        do arguments.Add(ParseWhole());
        while (Take(","));
        Expect(close);
        return arguments;
    }

    private bool Take(string sign)
    {
        bool isIt = Current.Is(sign);
        if (isIt) position++;
        return isIt;
    }

    private void Expect(string sign)
    {
        if (!Take(sign)) throw Broken(Current.Span, Current.Kind == LambdaTokenKind.End ? WorkflowMessages.EndsBefore(sign) : WorkflowMessages.ExpectedSign(sign, WrittenAs(Current)));
    }

    private ParseException Unexpected() =>
        Broken(Current.Span, Current.Kind == LambdaTokenKind.End ? WorkflowMessages.EndsEarly : WorkflowMessages.UnexpectedHere(WrittenAs(Current)));

    private static string WrittenAs(LambdaToken token) => token.Kind switch
    {
        LambdaTokenKind.Number => token.Number.ToString(CultureInfo.InvariantCulture),
        LambdaTokenKind.Text => Excerpt.Of($"\"{token.Text}\""),
        LambdaTokenKind.Name or LambdaTokenKind.Sign or LambdaTokenKind.End => Excerpt.Of(token.Text),
    };

    private static ParseException Broken(TextSpan span, Message message) => new(new Fault(DiagnosticCodes.MalformedLambda, span, message));

    /// <summary>Leaves the parser at the first fault.</summary>
    private sealed class ParseException(Fault fault) : Exception
    {
        public Fault Fault { get; } = fault;
    }
}
