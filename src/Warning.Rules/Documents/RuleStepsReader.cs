using System.Globalization;
using EarlyWarning.Rules.Text;
using EarlyWarning.Rules.Text.Messages;

namespace EarlyWarning.Rules.Documents;

/// <summary>
/// Reads the number and the steps of a rule that has them in place of a condition and points. Whether the words of levels rise is checked where they are known.
/// </summary>
internal sealed class RuleStepsReader
{
    /// <summary>The most steps of a rule.</summary>
    public const int MaxSteps = 20;

    private readonly Diagnostics diagnostics;

    public RuleStepsReader(ObjectReader rule, Diagnostics diagnostics)
    {
        this.diagnostics = diagnostics;
        HasSteps = rule.Json.Find("steps") is not null || rule.Json.Find("value") is not null;
        Value = rule.Text("value");
        List<StepDefinition> steps = [];
        IReadOnlyList<JsonValue> items = rule.Array("steps");
        if (!HasSteps) return;
        Refuse(rule, "when", StepMessages.ConditionIsOfSteps);
        Refuse(rule, "clearWhen", StepMessages.ClearConditionIsOfSteps);
        Refuse(rule, "score", StepMessages.PointsAreOfSteps);
        Refuse(rule, "level", StepMessages.LevelIsOfSteps);
        rule.Require("value");
        rule.Require("steps");
        if (rule.Json.Find("steps") is { Kind: JsonKind.Array } list && items.Count is 0 or > MaxSteps)
            diagnostics.Error(DiagnosticCodes.FallingSteps, list, StepMessages.NumberOfSteps(MaxSteps, items.Count));
        foreach (JsonValue json in items.Take(MaxSteps))
        {
            if (Read(json) is not { } step) continue;
            CheckRises(step, steps.LastOrDefault());
            steps.Add(step);
        }

        All = steps;
    }

    /// <summary>Whether the rule has steps, or says that it has.</summary>
    public bool HasSteps { get; }

    /// <summary>The number that the steps are of; null if there is none.</summary>
    public LocatedText? Value { get; }

    public IReadOnlyList<StepDefinition> All { get; } = [];

    /// <summary>The points of the last step, in hundredths.</summary>
    public long Score => All is [.., var last] ? last.Score : 0;

    /// <summary>The level of the last step.</summary>
    public LocatedText? Level => All is [.., var last] ? last.Level : null;

    /// <summary>The condition of the first step; null without a number or a step.</summary>
    public LocatedText? FirstCondition => Value is { } value && All is [var first, ..] ? ConditionOf(value, first) : null;

    /// <summary>Returns the condition of a step, at the place of the number.</summary>
    public static LocatedText ConditionOf(LocatedText value, StepDefinition step) => new($"{value.Value} > {Written(step.Over)}", value.Json);

    /// <summary>Returns the condition that releases the latch of a step, at the place of the number; null if it is that the step is not reached.</summary>
    public static LocatedText? ClearConditionOf(LocatedText value, StepDefinition step) =>
        step.ClearAt is { } clearAt ? new LocatedText($"{value.Value} <= {Written(clearAt)}", value.Json) : null;

    /// <summary>Returns a number of a step with all its digits, as a condition has it.</summary>
    public static string Written(decimal number) => number.ToString("0.############################", CultureInfo.InvariantCulture);

    private StepDefinition? Read(JsonValue json)
    {
        if (ObjectReader.Open(json, diagnostics, NounMessages.AStep) is not { } step) return null;
        step.Require("over");
        decimal? over = ReadNumber(step, "over");
        long score = RuleFileReader.ReadScore(step, diagnostics);
        LocatedText? level = step.Text("level");
        decimal? clearAt = ReadNumber(step, "clearAt");
        step.Finish();
        if (over is not { } number) return null;
        if (clearAt > number) diagnostics.Error(
            DiagnosticCodes.FallingSteps, json.Find("clearAt")!, StepMessages.ClearAtAbove(Written(number), Written(clearAt.Value)));
        return new StepDefinition(json, number, score, level, clearAt);
    }

    /// <summary>Reads a number of the precision that a condition can have it with.</summary>
    private decimal? ReadNumber(ObjectReader step, string key)
    {
        if (step.Number(key) is not { } json) return null;
        if (decimal.TryParse(json.Raw, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number)
            && number == 0 == (json.Number == 0)) return number;
        diagnostics.Error(DiagnosticCodes.NumberOutOfRange, json, StepMessages.NoNumberOfStep(key, Excerpt.Of(json.Raw)));
        return null;
    }

    private void CheckRises(StepDefinition step, StepDefinition? before)
    {
        if (before is null) return;
        if (step.Over <= before.Over) diagnostics.Error(
            DiagnosticCodes.FallingSteps, step.Place, StepMessages.OverFalls(Written(before.Over), Written(step.Over)));
        if (step.Score < before.Score)
        {
            diagnostics.Error(
                DiagnosticCodes.FallingSteps, step.Json.Find("score") ?? step.Json,
                    StepMessages.ScoreFalls(Written(before.Score / 100m), Written(step.Score / 100m)));
        }
    }

    private void Refuse(ObjectReader rule, string key, Message why)
    {
        // It is known, if not here.
        if (rule.Value(key) is not { } found) return;
        JsonValue steps = rule.Json.Find("steps") ?? rule.Json.Find("value")!;
        if (found.Source.Layer < steps.Source.Layer) diagnostics.Error(DiagnosticCodes.MisplacedSteps, steps, StepMessages.TakeAway(key));
        else diagnostics.Error(DiagnosticCodes.MisplacedSteps, found.Source, rule.Json.Members.First(member => member.Name == key).NameOffset, why);
    }
}
