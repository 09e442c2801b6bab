using System.Text.RegularExpressions;

namespace EarlyWarning.Rules.Tests.Pages.Conformance;

/// <summary>Reads expressions of CEL and FEEL, as far as the rule language has the same; anything else gives null.</summary>
internal sealed partial class InfixReader
{
    private static readonly Dictionary<string, (string Name, int Least, int Most)> FeelFunctions = new(StringComparer.Ordinal)
    {
        ["not"] = ("not", 1, 1),
        ["abs"] = ("abs", 1, 1),
        ["floor"] = ("floor", 1, 1),
        ["ceiling"] = ("ceil", 1, 1),
        ["sqrt"] = ("sqrt", 1, 1),
        ["modulo"] = ("mod", 2, 2),
        ["min"] = ("least", 2, 9),
        ["max"] = ("greatest", 2, 9),
        ["date"] = ("date", 1, 1),
        ["contains"] = ("contains", 2, 2),
    };

    private readonly bool isFeel;
    private readonly List<string> tokens = [];
    private int at;

    private InfixReader(string text, bool isFeel)
    {
        this.isFeel = isFeel;
        tokens.AddRange(Tokens().Matches(text).Select(match => match.Value).Where(token => !string.IsNullOrWhiteSpace(token)));
    }

    public static Node? Read(string text, bool isFeel)
    {
        InfixReader reader = new(text, isFeel);
        try
        {
            Node read = reader.Choice();
            return reader.at == reader.tokens.Count ? read : null;
        }
        catch (NotSupportedException)
        {
            return null;
        }
    }

    private const string Numbers = """\d+\.?\d*(?:[eE][+-]?\d+)?u?|\.\d+""", Words = """[A-Za-z_]\w*""";

    private const string Texts = """
        "(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'
        """;

    private const string Signs = """&&|\|\||==|!=|<=|>=|\*\*|\.\.|\s+|.""";

    [GeneratedRegex($"{Numbers}|{Words}|{Texts}|{Signs}", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Tokens();

    private string Next => at < tokens.Count ? tokens[at] : "";

    private bool Take(string token)
    {
        if (Next != token) return false;
        at++;
        return true;
    }

    private void Expect(string token)
    {
        if (!Take(token)) throw new NotSupportedException(token);
    }

    private Node Choice()
    {
        if (isFeel && Take("if"))
        {
            Node condition = Choice();
            Expect("then");
            Node then = Choice();
            Expect("else");
            return new Node("if", condition, then, Choice());
        }

        Node first = Chain(isFeel ? "or" : "||", "or", () => Chain(isFeel ? "and" : "&&", "and", Comparison));
        if (isFeel || !Take("?")) return first;
        Node yes = Choice();
        Expect(":");
        return new Node("if", first, yes, Choice());
    }

    private Node Chain(string sign, string name, Func<Node> operand)
    {
        Node left = operand();
        while (Take(sign)) left = new Node(name, left, operand());
        return left;
    }

    private Node Comparison()
    {
        Node left = Sum();
        if (isFeel && Take("between"))
        {
            Node low = Sum();
            Expect("and");
            return new Node("between", left, low, Sum());
        }

        string sign = Next;
        if (sign == "in")
        {
            at++;
            string close = Take("[") ? "]" : isFeel && Take("(") ? ")" : throw new NotSupportedException(sign);
            List<Node> items = [left, Sum()];
            while (Take(",")) items.Add(Sum());
            Expect(close);
            return items.Skip(1).All(item => item.Operator is "" or "-" or "date") ? new Node("in", items) : throw new NotSupportedException(sign);
        }

        if (sign is "==" or "!=" or "<" or "<=" or ">" or ">=" || (isFeel && sign == "="))
        {
            if (isFeel && sign == "==") throw new NotSupportedException(sign);
            at++;
            return new Node(sign == "=" ? "==" : sign, left, Sum());
        }

        return left;
    }

    private Node Sum()
    {
        Node left = Product();
        while (Next is "+" or "-")
        {
            string sign = tokens[at++];
            left = new Node(sign, left, Product());
        }

        return left;
    }

    private Node Product()
    {
        Node left = Prefixed();
        while (Next is "*" or "/" or "%")
        {
            string sign = tokens[at++];
            if (isFeel && sign == "%") throw new NotSupportedException(sign);
            left = new Node(sign == "%" ? "mod" : sign, left, Prefixed());
        }

        return left;
    }

    private Node Prefixed()
    {
        if (Take("-")) return new Node("-", Prefixed());
        if (!isFeel && Take("!")) return new Node("not", Prefixed());
        Node value = Primary();
        while (isFeel && Take("."))
        {
            string part = at < tokens.Count ? tokens[at++] : "";
            value = part is "year" or "month" or "day" && value.Form == Form.Date ? new Node(part, value) : throw new NotSupportedException(part);
        }

        return Next is "." or "[" or "**" or "{" ? throw new NotSupportedException(Next) : value;
    }

    private Node Primary()
    {
        if (Take("("))
        {
            Node inner = Choice();
            Expect(")");
            return inner;
        }

        string token = Next;
        at++;
        if (token.Length == 0) throw new NotSupportedException();
        if (char.IsAsciiDigit(token[0]))
            return token.AsSpan().IndexOfAny("eEu") >= 0 || token.EndsWith('.') ? throw new NotSupportedException(token) : Node.Number(token);
        if (token.Length > 1 && token[0] is '"' or '\'')
        {
            bool isOther = token.Contains('\\', StringComparison.Ordinal) || (isFeel && token[0] == '\'');
            return isOther ? throw new NotSupportedException(token) : Node.Text(token[1..^1]);
        }

        if (token is "true" or "false") return Node.Truth(token == "true");
        if (token == "null") return Node.Null;
        if (!isFeel || !FeelFunctions.TryGetValue(token, out (string Name, int Least, int Most) function) || !Take("(")) throw new NotSupportedException(token);
        List<Node> operands = [];
        if (!Take(")"))
        {
            do operands.Add(Choice());
            while (Take(","));
            Expect(")");
        }

        bool isLiteral = function.Name is not ("date" or "contains") || operands.LastOrDefault() is { Operator: "", Form: Form.Text };
        bool isCall = operands.Count >= function.Least && operands.Count <= function.Most && isLiteral;
        return isCall ? new Node(function.Name, operands) : throw new NotSupportedException(token);
    }
}
