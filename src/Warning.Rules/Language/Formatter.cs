using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace EarlyWarning.Rules.Language;

/// <summary>Writes an expression in its canonical layout, with the fewest brackets that keep its shape.</summary>
internal sealed class Formatter
{
    private readonly StringBuilder written = new();

    /// <summary>The precedence of a form, loosest first; an operand looser than its place gets brackets.</summary>
    private enum Tightness
    {
        Or,
        And,
        Not,
        Comparison,
        Coalesce,
        Sum,
        Product,
        Sign,
        Whole,
    }

    public static string Format(Syntax syntax)
    {
        Formatter formatter = new();
        formatter.Write(syntax, Tightness.Or);
        return formatter.written.ToString();
    }

    /// <summary>Returns the shortest digits that read back as the same number, without an exponent.</summary>
    public static string FormatNumber(double value)
    {
        string shortest = value.ToString("R", CultureInfo.InvariantCulture);
        int e = shortest.IndexOf('E', StringComparison.Ordinal);
        if (e < 0) return shortest;

        string sign = shortest[0] == '-' ? "-" : "";
        string digits = shortest[sign.Length..e].Replace(".", "", StringComparison.Ordinal);
        int point = int.Parse(shortest.AsSpan(e + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture) + 1;
        return sign + PlacePoint(digits, point);
    }

    public static string SignOf(Comparison sign) => sign switch
    {
        Comparison.Equal => "==",
        Comparison.NotEqual => "!=",
        Comparison.Less => "<",
        Comparison.LessOrEqual => "<=",
        Comparison.Greater => ">",
        Comparison.GreaterOrEqual => ">=",
    };

    private static string PlacePoint(string digits, int point)
    {
        if (point <= 0) return "0." + new string('0', -point) + digits;
        return point >= digits.Length ? digits.PadRight(point, '0') : $"{digits[..point]}.{digits[point..]}";
    }

    private void Write(Syntax syntax, Tightness place)
    {
        bool bracketed = TightnessOf(syntax) < place;
        if (bracketed) written.Append('(');
        WriteBare(syntax);
        if (bracketed) written.Append(')');
    }

    private void WriteBare(Syntax syntax)
    {
        switch (syntax)
        {
            case NumberSyntax number:
                written.Append(FormatNumber(number.Value));
                break;
            case SpanSyntax span:
                written.Append(span.Value.ToString());
                break;
            case TextSyntax text:
                written.Append('\'').Append(text.Value.Replace("'", "''", StringComparison.Ordinal)).Append('\'');
                break;
            case TruthSyntax truth:
                written.Append(truth.Value ? "true" : "false");
                break;
            case MissingSyntax:
                written.Append("missing");
                break;
            case NameSyntax name:
                written.Append(name.Name);
                break;
            case NegateSyntax negate:
                written.Append('-');
                Write(negate.Operand, Tightness.Sign);
                break;
            case NotSyntax not:
                written.Append("not ");
                Write(not.Operand, Tightness.Not);
                break;
            case CallSyntax call:
                WriteCall(call);
                break;
            default:
                WriteOperator(syntax);
                break;
        }
    }

    private void WriteOperator(Syntax syntax)
    {
        switch (syntax)
        {
            case JunctionSyntax junction:
                bool or = junction.Kind == Junction.Or;
                WriteJoined(junction.Operands, or ? " or " : " and ", or ? Tightness.And : Tightness.Not);
                break;
            case CoalesceSyntax coalesce:
                WriteJoined(coalesce.Operands, " ?? ", Tightness.Sign);
                break;
            case ArithmeticSyntax arithmetic:
                Tightness own = TightnessOf(arithmetic);
                Write(arithmetic.Left, own);
                written.Append(' ').Append(SignOf(arithmetic.Operator)).Append(' ');
                Write(arithmetic.Right, own + 1);
                break;
            case ComparisonSyntax comparison:
                Write(comparison.Left, Tightness.Coalesce);
                written.Append(' ').Append(SignOf(comparison.Operator)).Append(' ');
                Write(comparison.Right, Tightness.Coalesce);
                break;
            case BetweenSyntax between:
                Write(between.Value, Tightness.Coalesce);
                written.Append(" between ");
                Write(between.Low, Tightness.Coalesce);
                written.Append(" and ");
                Write(between.High, Tightness.Coalesce);
                break;
            case InSyntax membership:
                Write(membership.Value, Tightness.Coalesce);
                written.Append(membership.Negated ? " not in (" : " in (");
                WriteJoined(membership.Items, ", ", Tightness.Or);
                written.Append(')');
                break;
            default:
                throw new UnreachableException($"{syntax.GetType().Name} has no layout.");
        }
    }

    private void WriteCall(CallSyntax call)
    {
        written.Append(call.Function).Append('(');
        WriteJoined(call.Arguments, ", ", Tightness.Or);
        string separator = call.Arguments.Count > 0 ? ", " : "";
        foreach (NamedArgument argument in call.Named)
        {
            written.Append(separator).Append(argument.Name).Append(": ");
            Write(argument.Value, Tightness.Or);
            separator = ", ";
        }

        written.Append(')');
    }

    private void WriteJoined(IReadOnlyList<Syntax> parts, string separator, Tightness place)
    {
        for (int i = 0; i < parts.Count; i++)
        {
            if (i > 0) written.Append(separator);
            Write(parts[i], place);
        }
    }

    private static Tightness TightnessOf(Syntax syntax) => syntax switch
    {
        JunctionSyntax { Kind: Junction.Or } => Tightness.Or,
        JunctionSyntax => Tightness.And,
        NotSyntax => Tightness.Not,
        ComparisonSyntax or InSyntax or BetweenSyntax => Tightness.Comparison,
        CoalesceSyntax => Tightness.Coalesce,
        ArithmeticSyntax { Operator: Arithmetic.Add or Arithmetic.Subtract } => Tightness.Sum,
        ArithmeticSyntax => Tightness.Product,
        NegateSyntax => Tightness.Sign,
        LeafSyntax or CallSyntax => Tightness.Whole,
        _ => throw new UnreachableException($"{syntax.GetType().Name} has no layout."),
    };

    public static string SignOf(Arithmetic sign) => sign switch
    {
        Arithmetic.Add => "+",
        Arithmetic.Subtract => "-",
        Arithmetic.Multiply => "*",
        Arithmetic.Divide => "/",
    };
}
