namespace EarlyWarning.Rules.Tests.Pages.Conformance;

/// <summary>An expression of another language, as far as the rule language has the same: a literal, null, or an operator or function with operands.</summary>
/// <param name="Operator">The operator or function as the rule language writes it; empty for a literal.</param>
/// <param name="Operands">The operands.</param>
internal sealed record Node(string Operator, params IReadOnlyList<Node> Operands)
{
    private static readonly string[] Compared = ["==", "!=", "<", "<=", ">", ">=", "in", "between"];

    public static Node Null { get; } = new("null");

    /// <summary>The literal as the rule language writes it.</summary>
    public string Literal { get; private init; } = "";

    public Form Of { get; private init; }

    public static Node Number(string written) => new("") { Literal = written, Of = Form.Number };

    public static Node Text(string text) => new("") { Literal = $"'{text.Replace("'", "''", StringComparison.Ordinal)}'", Of = Form.Text };

    public static Node Truth(bool truth) => new("") { Literal = truth ? "true" : "false", Of = Form.Condition };

    public static Node Signed(string written) => written[0] == '-' ? new Node("-", Number(written[1..])) : Number(written);

    /// <summary>Whether it has a null somewhere.</summary>
    public bool HasNull => ReferenceEquals(this, Null) || Operands.Any(operand => operand.HasNull);

    /// <summary>Whether it asks which of two texts or conditions is the lesser.</summary>
    public bool OrdersOther => (Operator is "<" or "<=" or ">" or ">=" or "between" && Operands.All(operand => operand.Form is Form.Text or Form.Condition))
        || Operands.Any(operand => operand.OrdersOther);

    public bool Has(string sign) => Operator == sign || Operands.Any(operand => operand.Has(sign));

    /// <summary>What it is; unknown for a null.</summary>
    public Form Form => Operator switch
    {
        "" => Of,
        "null" => Form.Unknown,
        "and" or "or" or "not" or "contains" => Form.Condition,
        "date" => Form.Date,
        "if" => Operands.Skip(1).Select(branch => branch.Form).FirstOrDefault(form => form != Form.Unknown),
        _ => Compared.Contains(Operator) ? Form.Condition : Form.Number,
    };

    /// <summary>Writes it in the rule language; a null as a value of the form that its place wants.</summary>
    public string Write(Form wanted = Form.Unknown)
    {
        if (Operator.Length == 0) return Literal;
        if (Operator == "null") return $"if(false, {AnyOf(wanted)}, missing)";
        Form common = Operands.Select(operand => operand.Form).FirstOrDefault(form => form != Form.Unknown);
        return Operator switch
        {
            "and" or "or" => $"({string.Join($" {Operator} ", Operands.Select(operand => operand.Write(Form.Condition)))})",
            "not" => $"(not {Operands[0].Write(Form.Condition)})",
            "-" when Operands.Count == 1 => $"(-({Operands[0].Write(Form.Number)}))",
            "if" => $"if({Operands[0].Write(Form.Condition)}, {string.Join(", ", Operands.Skip(1).Select(branch => branch.Write(Form)))})",
            "in" => $"({Operands[0].Write(common)} in ({string.Join(", ", Operands.Skip(1).Select(operand => operand.Write(common)))}))",
            "between" => $"({Operands[0].Write(common)} between {Operands[1].Write(common)} and {Operands[2].Write(common)})",
            "date" or "contains" => $"{Operator}({string.Join(", ", Operands.Select(operand => operand.Write(Form.Text)))})",
            "year" or "month" or "day" => $"{Operator}({Operands[0].Write(Form.Date)})",
            "+" or "-" or "*" or "/" => $"({string.Join($" {Operator} ", Operands.Select(operand => operand.Write(Form.Number)))})",
            _ when Compared.Contains(Operator) => $"({Operands[0].Write(common)} {Operator} {Operands[1].Write(common)})",
            _ => $"{Operator}({string.Join(", ", Operands.Select(operand => operand.Write(Form.Number)))})",
        };
    }

    private static string AnyOf(Form form) => form switch
    {
        Form.Condition => "true",
        Form.Text => "'x'",
        Form.Date => "today()",
        _ => "1",
    };
}
