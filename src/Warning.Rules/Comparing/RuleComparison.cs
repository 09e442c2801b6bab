using System.Globalization;
using System.Text;
using EarlyWarning.Rules.Binding;
using EarlyWarning.Rules.Documents;
using EarlyWarning.Rules.Language;
using EarlyWarning.Rules.Text;
using EarlyWarning.Rules.Time;

namespace EarlyWarning.Rules.Comparing;

/// <summary>Compares two rule sets rule by rule. Layout, titles, notes and tests do not count: they decide nothing.</summary>
internal sealed class RuleComparison
{
    private readonly IndicatorCatalog older;
    private readonly IndicatorCatalog newer;
    private readonly Dictionary<string, Rule> was;
    private readonly Dictionary<string, Rule> now;
    private readonly Dictionary<string, IReadOnlyList<RuleChange>> known = new(StringComparer.Ordinal);

    public RuleComparison(IReadOnlyList<Rule> before, IndicatorCatalog older, IReadOnlyList<Rule> after, IndicatorCatalog newer)
    {
        this.older = older;
        this.newer = newer;
        was = before.ToDictionary(rule => rule.Id, StringComparer.Ordinal);
        now = after.ToDictionary(rule => rule.Id, StringComparer.Ordinal);
    }

    public IReadOnlyList<RuleDifference> All()
    {
        List<RuleDifference> found = [];
        foreach (string id in was.Keys.Union(now.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            (Rule? before, Rule? after) = (was.GetValueOrDefault(id), now.GetValueOrDefault(id));
            IReadOnlyList<RuleChange> changes = before is null || after is null ? [] : ChangesOf(id);
            if (before is null || after is null || changes.Count > 0) found.Add(new RuleDifference(id, before, after, changes));
        }

        return found;
    }

    private IReadOnlyList<RuleChange> ChangesOf(string id)
    {
        if (known.TryGetValue(id, out IReadOnlyList<RuleChange>? found)) return found;
        List<RuleChange> changes = [];
        (Rule before, Rule after) = (was[id], now[id]);
        (RuleDefinition old, RuleDefinition current) = (before.Definition, after.Definition);
        AddIf(RulePart.Status, old.Status.Word(), current.Status.Word());
        AddIf(RulePart.InForce, InForceOf(old), InForceOf(current));
        changes.AddRange(OfExpressions(RulePart.Condition, null, before.Condition, after.Condition));
        changes.AddRange(OfLets(before, after));
        changes.AddRange(OfParameters(before, after));
        changes.AddRange(OfIndicators(before, after));
        if (after.ComparesWithPeers && before.ComparesWithPeers)
            AddIf(RulePart.PeerGroup, Joined(older.PeerGroup.Select(KeyOf)), Joined(newer.PeerGroup.Select(KeyOf)));
        changes.AddRange(OfAsked(after));
        if (!AreSame(before.ClearCondition, after.ClearCondition)) AddIf(RulePart.ClearCondition, before.ClearCondition, after.ClearCondition);
        AddIf(RulePart.Steps, StepsOf(before), StepsOf(after));
        if (before.Steps.Count == 0 && after.Steps.Count == 0)
        {
            AddIf(RulePart.Points, PointsOf(before), PointsOf(after));
            AddIf(RulePart.Level, before.Level, after.Level);
        }

        AddIf(RulePart.Group, before.Group, after.Group);
        AddIf(RulePart.LetterSentence, before.LetterSentenceText, after.LetterSentenceText);
        AddIf(RulePart.Basis, Joined(before.Basis), Joined(after.Basis));
        return known[id] = changes;

        void AddIf(RulePart part, string? former, string? latter)
        {
            if (former != latter) changes.Add(new RuleChange(part, null, former, latter));
        }
    }

    /// <summary>Compares two expressions: number by number where they differ in nothing else, otherwise as a whole.</summary>
    private static IEnumerable<RuleChange> OfExpressions(RulePart whole, string? name, string old, string current)
    {
        Syntax? before = Parser.Parse(old, out _), after = Parser.Parse(current, out _);
        if (before is null || after is null || Formatter.Format(before) == Formatter.Format(after)) yield break;
        Syntax[] numbers = [.. WrittenNumbers.Of(before)], others = [.. WrittenNumbers.Of(after)];
        if (numbers.Length != others.Length || Without(old, numbers) != Without(current, others))
        {
            yield return new RuleChange(whole, name, old, current);
            yield break;
        }

        for (int place = 0; place < numbers.Length; place++)
        {
            if (WrittenNumbers.AreSame(numbers[place], others[place])) continue;
            string former = Cut(old, numbers[place].Span), latter = Cut(current, others[place].Span);
            bool isOfCondition = whole == RulePart.Condition;
            yield return isOfCondition
                ? new RuleChange(RulePart.Number, (place + 1).ToString(CultureInfo.InvariantCulture), former, latter)
                : new RuleChange(whole, name, former, latter);
        }
    }

    private static IEnumerable<RuleChange> OfLets(Rule before, Rule after)
    {
        Syntax old = Parser.Parse(before.Condition, out _)!, current = Parser.Parse(after.Condition, out _)!;
        HashSet<string> former = new(before.Lets.UsedBy(old), StringComparer.Ordinal);
        foreach (string name in after.Lets.UsedBy(current).Where(former.Contains))
        {
            if (before.Lets.TextOf(name) is not { } text || after.Lets.TextOf(name) is not { } changed) continue;
            foreach (RuleChange change in OfExpressions(RulePart.Let, name, text.Value, changed.Value)) yield return change;
        }
    }

    private static IEnumerable<RuleChange> OfParameters(Rule before, Rule after)
    {
        foreach (Parameter parameter in after.Parameters)
        {
            if (before.Parameters.FirstOrDefault(one => one.Name == parameter.Name) is not { } old) continue;
            if (!old.Values.Select(KeyOf).SequenceEqual(parameter.Values.Select(KeyOf), StringComparer.Ordinal))
                yield return new RuleChange(RulePart.Parameter, parameter.Name, ValueOf(old), ValueOf(parameter));
        }
    }

    private static IEnumerable<RuleChange> OfIndicators(Rule before, Rule after)
    {
        foreach (Indicator indicator in after.Indicators)
        {
            if (before.Indicators.FirstOrDefault(one => one.Id == indicator.Id) is { } old && Deciding(old) != Deciding(indicator))
                yield return new RuleChange(RulePart.Indicator, indicator.Id, null, null);
        }
    }

    /// <summary>
    /// Finds the rules that the condition asks for and that have other outcomes: they changed in more than points and sentences, or are in one set only.
    /// </summary>
    private IEnumerable<RuleChange> OfAsked(Rule after)
    {
        foreach (string id in BoundWalk.All(after.When).OfType<BoundFired>().Select(fired => fired.Rule.Id).Distinct(StringComparer.Ordinal))
        {
            bool differs = !was.ContainsKey(id) || !now.ContainsKey(id) || ChangesOf(id).Any(change => change.Part < RulePart.ClearCondition);
            if (differs) yield return new RuleChange(RulePart.AskedRule, id, null, null);
        }
    }

    private static Indicator Deciding(Indicator indicator) => indicator with { Ordinal = 0, Title = "", Aliases = [], Source = null, Confidential = false };

    private static bool AreSame(string? one, string? other) =>
        one is not null && other is not null && Formatter.Format(Parser.Parse(one, out _)!) == Formatter.Format(Parser.Parse(other, out _)!);

    /// <summary>Returns an expression with its numbers blanked and its layout evened.</summary>
    private static string Without(string text, IEnumerable<Syntax> numbers)
    {
        StringBuilder rest = new();
        int from = 0;
        foreach (Syntax number in numbers)
        {
            rest.Append(text, from, number.Span.Start - from).Append('#');
            from = number.Span.End;
        }

        return string.Join(' ', rest.Append(text, from, text.Length - from).ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    private static string Cut(string text, TextSpan span) => text.Substring(span.Start, span.Length);

    private static string? InForceOf(RuleDefinition definition) => definition is { EffectiveFrom: null, EffectiveTo: null }
        ? null
        : $"{(definition.EffectiveFrom is { } from ? DayNumber.TextOf(from) : "")}..{(definition.EffectiveTo is { } to ? DayNumber.TextOf(to) : "")}";

    /// <summary>Returns the steps after the condition of the first, as <c>&gt; 0: 15; &gt; 1: 35 orange</c>; null for a rule without.</summary>
    private static string? StepsOf(Rule rule) => rule.Steps.Count == 0 ? null : string.Join("; ", rule.Steps.Select(InWords));

    private static string InWords(RuleStep step)
    {
        string level = step.Level is { } word ? $" {word}" : "";
        string end = step.ClearAt == step.Over ? "" : $" (<= {RuleStepsReader.Written(step.ClearAt)})";
        return $"> {RuleStepsReader.Written(step.Over)}: {RuleStepsReader.Written(step.Score)}{level}{end}";
    }

    private static string PointsOf(Rule rule) => rule.Score.ToString("0.##", CultureInfo.InvariantCulture);

    private static string? Joined(IEnumerable<string> parts) => string.Join(", ", parts) is { Length: > 0 } joined ? joined : null;

    private static string KeyOf(PeerKey key) =>
        key.Length is { } length ? string.Create(CultureInfo.InvariantCulture, $"{key.Attribute.Id}:{length}") : key.Attribute.Id;

    private static string KeyOf(ParameterValue value)
    {
        IEnumerable<string> entries = from entry in value.Entries orderby entry.Key select $"{entry.Key}={Formatter.FormatNumber(entry.Value)}";
        string number = value.Number is { } one ? Formatter.FormatNumber(one) : "";
        return $"{DayNumber.TextOf(value.FromDay)} {number} {value.By?.Id} {string.Join(' ', entries)}";
    }

    /// <summary>Returns the newest value of a parameter that is the same for all companies; null for one that differs between places.</summary>
    private static string? ValueOf(Parameter parameter) =>
        parameter.Values is [.., { By: null, Number: { } number }] ? Formatter.FormatNumber(number) : null;
}
