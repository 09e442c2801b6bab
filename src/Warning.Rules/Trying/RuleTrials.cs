using EarlyWarning.Rules.Binding;
using EarlyWarning.Rules.Language;
using EarlyWarning.Rules.Text;
using EarlyWarning.Rules.Text.Messages;

namespace EarlyWarning.Rules.Trying;

/// <summary>Makes the trials of a rule set: parses and binds what a value changes.</summary>
internal sealed class RuleTrials(IReadOnlyList<Rule> all, IndicatorCatalog catalog)
{
    /// <summary>Returns the set with another value of a number; null, with the fault, if the number cannot have it.</summary>
    public RuleTrial? OfNumber(RuleNumber number, string value, out Message? fault)
    {
        int place = Enumerable.Range(0, all.Count).FirstOrDefault(rule => all[rule].Id == number.Rule, -1);
        if (place < 0 || !all[place].Numbers.Contains(number)) throw new ArgumentException("The number is of no rule of the set.", nameof(number));
        fault = FaultOf(number, value);
        if (fault is not null) return null;
        string text = string.Concat(number.Expression.AsSpan(0, number.Start), value.Trim(), number.Expression.AsSpan(number.Start + number.Text.Length));
        Syntax? changed = Parser.Parse(text, out IReadOnlyList<Fault> faults);
        Rule rule = all[place];
        if (changed is not null && faults.Count == 0)
        {
            Dictionary<BoundExpression, BoundExpression> replaced = [];
            int[] rules = [.. number.Let is null ? [place] : Enumerable.Range(0, all.Count).Where(one => Uses(all[one], rule.Lets, number.Let))];

            // A let of all rules is in the scope of each file.
            Dictionary<LetScope, LetScope> scopes = rules.Select(one => all[one].Lets).Distinct()
                .ToDictionary(lets => lets, lets => number.Let is null ? lets : lets.With(number.Let, changed));
            faults = [.. rules.SelectMany(
                one => Changed(all[one], number, changed).SelectMany(of => Bind(of.When, of.Syntax, scopes[all[one].Lets], replaced)))];
            if (faults.Count == 0) return new RuleTrial(all, catalog, isOfParameter: false, replaced, rules);
        }

        fault = TrialMessages.CannotTake(number.Rule, number.Place, value, faults[0].Text);
        return null;
    }

    /// <summary>Returns the set with one value of a parameter, the same on every date and for all companies.</summary>
    public RuleTrial OfParameter(Parameter parameter, double value)
    {
        if (!catalog.Parameters.Contains(parameter)) throw new ArgumentException("The parameter is of another catalog.", nameof(parameter));
        Parameter changed = new()
        {
            Name = parameter.Name,
            Title = parameter.Title,
            Unit = parameter.Unit,
            Source = parameter.Source,
            Values = [new ParameterValue(0, value)],
        };
        IndicatorCatalog other = new(catalog, catalog.Parameters.Select(one => ReferenceEquals(one, parameter) ? changed : one));
        return new RuleTrial(all, other, isOfParameter: true, [], Enumerable.Range(0, all.Count).Where(rule => Reads(all[rule].When, parameter)));
    }

    private static Message? FaultOf(RuleNumber number, string value)
    {
        if (WrittenNumbers.Read(value) is { } read && WrittenNumbers.KindOf(read, value) == number.Kind) return null;
        Message expected = number.Kind switch
        {
            RuleNumberKind.Number => TrialMessages.NumberExpected,
            RuleNumberKind.Percent => TrialMessages.PercentExpected,
            RuleNumberKind.Duration => TrialMessages.DurationExpected,
        };
        return TrialMessages.NotOfTheKind(number.Rule, number.Place, number.Text, value, expected);
    }

    /// <summary>Returns the conditions of a rule that a number is in, with it changed; all of them where it is in a let, which the scope has changed.</summary>
    private static IEnumerable<(BoundExpression When, Syntax Syntax)> Changed(Rule rule, RuleNumber number, Syntax changed)
    {
        IEnumerable<int> steps = Enumerable.Range(0, rule.StepCount);
        if (number.Let is not null) return steps.Select(step => (rule.WhenOf(step), rule.SyntaxOf(step)));
        if (rule.StepValue is not { } value) return [(rule.When, changed)];

        // In the number that all steps are of, or the threshold of one.
        if (number.Start < value.Length)
            return steps.Select(step => (rule.WhenOf(step), (Syntax)((ComparisonSyntax)rule.SyntaxOf(step) with { Left = ((ComparisonSyntax)changed).Left })));
        return [(rule.WhenOf(steps.First(step => rule.TextOf(step) == number.Expression)), changed)];
    }

    private IReadOnlyList<Fault> Bind(BoundExpression when, Syntax condition, LetScope lets, Dictionary<BoundExpression, BoundExpression> replaced)
    {
        Binder binder = new(catalog, lets);
        if (binder.BindCondition(condition) is not { } bound || binder.Faults.Count > 0) return binder.Faults;
        RecordJoining.Join(bound);
        replaced[when] = bound;
        return [];
    }

    private static bool Uses(Rule rule, LetScope lets, string let) =>
        ReferenceEquals(rule.Lets.TextOf(let), lets.TextOf(let)) && rule.Lets.UsedBy(ConditionOf(rule)).Contains(let, StringComparer.Ordinal);

    private static Syntax ConditionOf(Rule rule) => Parser.Parse(rule.Condition, out _)!;

    private static bool Reads(BoundExpression when, Parameter parameter) =>
        BoundWalk.All(when).OfType<BoundParameter>().Any(read => ReferenceEquals(read.Parameter, parameter));
}
