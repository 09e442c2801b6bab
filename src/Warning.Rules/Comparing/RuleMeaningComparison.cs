using System.Globalization;
using EarlyWarning.Rules.Binding;
using EarlyWarning.Rules.Documents;
using EarlyWarning.Rules.Text;

namespace EarlyWarning.Rules.Comparing;

/// <summary>Compares two rule sets in all that their rules say: conditions by their normal form, everything else key by key.</summary>
/// <param name="older">The rules of the earlier set.</param>
/// <param name="newer">The rules of the later set.</param>
/// <param name="differences">What differs in what decides.</param>
internal sealed class RuleMeaningComparison(IReadOnlyList<Rule> older, IReadOnlyList<Rule> newer, IReadOnlyList<RuleDifference> differences)
{
    private const string When = "when";
    private const string ClearWhen = "clearWhen";
    private const string Value = "value";
    private const string Steps = "steps";

    // The keys that are no part of what a rule says: how it came here, and its name.
    private static readonly string[] LeftOut = ["id", "replaces", "of"];

    private static readonly Dictionary<string, RuleAspect> Aspects = new(StringComparer.Ordinal)
    {
        ["status"] = RuleAspect.Status,
        ["effective"] = RuleAspect.Status,
        ["score"] = RuleAspect.Points,
        ["steps"] = RuleAspect.Points,
        ["level"] = RuleAspect.Points,
        ["group"] = RuleAspect.Points,
        ["title"] = RuleAspect.Text,
        ["category"] = RuleAspect.Text,
        ["because"] = RuleAspect.Text,
        ["letterText"] = RuleAspect.Text,
        ["basis"] = RuleAspect.Text,
        ["source"] = RuleAspect.Text,
        ["tests"] = RuleAspect.Tests,
    };

    private readonly Dictionary<string, RuleDifference> deciding = differences.ToDictionary(one => one.Id, StringComparer.Ordinal);

    public IReadOnlyList<RuleMeaningDifference> All()
    {
        Dictionary<string, Rule> was = older.ToDictionary(rule => rule.Id, StringComparer.Ordinal);
        Dictionary<string, Rule> now = newer.ToDictionary(rule => rule.Id, StringComparer.Ordinal);
        List<RuleMeaningDifference> found = [];
        foreach (string id in was.Keys.Union(now.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            (Rule? before, Rule? after) = (was.GetValueOrDefault(id), now.GetValueOrDefault(id));
            RuleMeaningChange[] changes = before is null || after is null ? [] : [.. ChangesOf(before, after).OrderBy(change => change.Aspect)];
            if (before is null || after is null || changes.Length > 0) found.Add(new RuleMeaningDifference(id, before, after, changes));
        }

        return found;
    }

    private IEnumerable<RuleMeaningChange> ChangesOf(Rule before, Rule after)
    {
        JsonValue old = before.Definition.Json, current = after.Definition.Json;
        KeyChange[] keys = [.. JsonDifference.Of(JsonMerge.Without(old, LeftOut), JsonMerge.Without(current, LeftOut))];
        bool isStepped = before.Steps.Count > 0 && after.Steps.Count > 0, isStepByStep = isStepped && before.Steps.Count == after.Steps.Count;
        RuleMeaningChange[] found =
        [
            .. isStepped
                ? OfCondition(Value, ValueOf(before), ValueOf(after), before.StepValue!, after.StepValue!, () => OfLets(before.Id))
                : OfCondition(When, before.When, after.When, before.Condition, after.Condition, () => OfLets(before.Id)),
            .. isStepByStep ? OfSteps(before, after) : [],
            .. OfClearing(before, after),
            .. OfWhatItRestsOn(before.Id),
            .. keys.Where(key => key.Key is not (When or ClearWhen) && !(key.Key == Value && isStepped) && !(key.Key == Steps && isStepByStep)).Select(OfKey),
        ];
        return found.Length == 0 && old.Raw != current.Raw ? [new RuleMeaningChange(RuleAspect.Layout, "", null, null)] : found;
    }

    /// <summary>Returns the number that steps are of: what each condition compares.</summary>
    private static BoundExpression ValueOf(Rule rule) => rule.When.Parts.First();

    /// <summary>Compares steps one by one, where there are as many.</summary>
    private static IEnumerable<RuleMeaningChange> OfSteps(Rule before, Rule after)
    {
        for (int step = 0; step < before.Steps.Count; step++)
        {
            (RuleStep old, RuleStep current) = (before.Steps[step], after.Steps[step]);
            string key = string.Create(CultureInfo.InvariantCulture, $"steps[{step + 1}]");
            if (old.Over != current.Over) yield return new RuleMeaningChange(RuleAspect.Threshold, $"{key}.over", Written(old.Over), Written(current.Over));
            (decimal? ended, decimal? ends) = (EndOf(old), EndOf(current));
            if (ended != ends) yield return new RuleMeaningChange(RuleAspect.Threshold, $"{key}.clearAt", Written(ended), Written(ends));
            if (old.Score != current.Score) yield return new RuleMeaningChange(RuleAspect.Points, $"{key}.score", Written(old.Score), Written(current.Score));
            if (old.Level != current.Level) yield return new RuleMeaningChange(RuleAspect.Points, $"{key}.level", old.Level, current.Level);
        }

        static decimal? EndOf(RuleStep step) => step.ClearAt == step.Over ? null : step.ClearAt;

        static string? Written(decimal? number) => number is { } one ? RuleStepsReader.Written(one) : null;
    }

    private static RuleMeaningChange OfKey(KeyChange key)
    {
        // A key that is not known here may decide anything.
        RuleAspect aspect = Aspects.GetValueOrDefault(key.Key.Split('.')[0], RuleAspect.Condition);
        if (aspect == RuleAspect.Tests) return new RuleMeaningChange(aspect, key.Key, null, null);
        string? usual = key.Key == "status" ? RuleStatus.Active.Word() : null;
        return new RuleMeaningChange(aspect, key.Key, key.Old ?? usual, key.New ?? usual);
    }

    private static IEnumerable<RuleMeaningChange> OfClearing(Rule before, Rule after)
    {
        if (before.ClearWhen is { } old && after.ClearWhen is { } current)
            return OfCondition(ClearWhen, old, current, before.ClearCondition!, after.ClearCondition!, () => []);
        return before.ClearCondition == after.ClearCondition ? []
            : [new RuleMeaningChange(RuleAspect.Condition, ClearWhen, before.ClearCondition, after.ClearCondition)];
    }

    private static IEnumerable<RuleMeaningChange> OfCondition(
        string key, BoundExpression old, BoundExpression current, string written, string writtenNow, Func<IReadOnlyList<RuleMeaningChange>> lets)
    {
        NormalForm before = NormalForm.Of(old), after = NormalForm.Of(current);
        if (before.Key == after.Key) return written == writtenNow ? [] : [new RuleMeaningChange(RuleAspect.Layout, key, written, writtenNow)];
        if (before.Shape == after.Shape)
        {
            return before.Numbers.Zip(after.Numbers)
                .Where(pair => pair.First != pair.Second)
                .Select(pair => new RuleMeaningChange(RuleAspect.Threshold, key, pair.First, pair.Second));
        }

        return written == writtenNow && lets() is { Count: > 0 } changed ? changed : [new RuleMeaningChange(RuleAspect.Condition, key, written, writtenNow)];
    }

    private IReadOnlyList<RuleMeaningChange> OfLets(string id) =>
    [
        .. Deciding(id).Where(change => change.Part == RulePart.Let)
            .Select(change => new RuleMeaningChange(RuleAspect.Condition, $"let {change.Name}", change.Old, change.New)),
    ];

    private IEnumerable<RuleMeaningChange> OfWhatItRestsOn(string id)
    {
        foreach (RuleChange change in Deciding(id))
        {
            if (change.Part == RulePart.Parameter) yield return new RuleMeaningChange(RuleAspect.Threshold, $"parameter {change.Name}", change.Old, change.New);
            if (change.Part == RulePart.Indicator) yield return new RuleMeaningChange(RuleAspect.Condition, $"indicator {change.Name}", null, null);
            if (change.Part == RulePart.PeerGroup) yield return new RuleMeaningChange(RuleAspect.Condition, "peerGroup", change.Old, change.New);
            if (change.Part == RulePart.AskedRule) yield return new RuleMeaningChange(RuleAspect.Condition, $"rule {change.Name}", null, null);
        }
    }

    private IReadOnlyList<RuleChange> Deciding(string id) => deciding.GetValueOrDefault(id)?.Changes ?? [];
}
