using EarlyWarning.Rules.Language;
using EarlyWarning.Rules.Text;

namespace EarlyWarning.Rules.Binding;

/// <summary>Finds the numbers and lengths of time that are written in an expression.</summary>
internal static class WrittenNumbers
{
    /// <summary>Returns the numbers of a rule: those of its condition, the thresholds of further steps, then those of each let that it uses.</summary>
    public static IReadOnlyList<RuleNumber> Of(Rule rule)
    {
        List<RuleNumber> found = [];
        string condition = rule.Condition;
        Syntax syntax = Parser.Parse(condition, out _)!;
        Add(syntax, condition, let: null);
        for (int step = 1; step < rule.StepCount; step++)
            Add(rule.SyntaxOf(step), rule.TextOf(step), let: null, from: rule.StepValue!.Length);
        foreach (string name in rule.Lets.UsedBy(syntax))
        {
            if (rule.Lets.TextOf(name) is { } text && rule.Lets.TryGet(name, out Syntax? let) && let is not null) Add(let, text.Value, name);
        }

        return found;

        void Add(Syntax whole, string text, string? let, int from = 0)
        {
            foreach (Syntax one in Of(whole).Where(one => one.Span.Start >= from))
            {
                string written = text.Substring(one.Span.Start, one.Span.Length);
                found.Add(new RuleNumber
                {
                    Rule = rule.Id,
                    Place = found.Count + 1,
                    Text = written,
                    Kind = KindOf(one, written),
                    Let = let,
                    Expression = text,
                    Start = one.Span.Start,
                });
            }
        }
    }

    /// <summary>Returns the numbers and lengths of time of an expression, in the order of its text.</summary>
    public static IEnumerable<Syntax> Of(Syntax syntax) => All(syntax).Where(one => one is NumberSyntax or SpanSyntax).OrderBy(one => one.Span.Start);

    /// <summary>Reads a number or length of time that stands by itself; null for anything else.</summary>
    public static Syntax? Read(string text)
    {
        Syntax? read = Parser.Parse(text, out IReadOnlyList<Fault> faults);
        return faults.Count == 0 && read is NumberSyntax or SpanSyntax ? read : null;
    }

    public static RuleNumberKind KindOf(Syntax number, string written) =>
        number is SpanSyntax ? RuleNumberKind.Duration : written.TrimEnd()[^1] is '%' or '％' ? RuleNumberKind.Percent : RuleNumberKind.Number;

    /// <summary>Returns whether two numbers are the same, however they are written.</summary>
    public static bool AreSame(Syntax one, Syntax other) => (one, other) switch
    {
        (NumberSyntax first, NumberSyntax second) => first.Value.Equals(second.Value),
        (SpanSyntax first, SpanSyntax second) => first.Value.Equals(second.Value),
        _ => false,
    };

    private static IEnumerable<Syntax> All(Syntax syntax) => syntax.Parts.SelectMany(All).Prepend(syntax);
}
