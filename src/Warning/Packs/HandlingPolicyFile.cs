using EarlyWarning.Messages;
using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;

namespace EarlyWarning.Packs;

/// <summary>The <c>handling</c> of a policy as written.</summary>
/// <param name="Policy">What it says.</param>
/// <param name="Categories">The categories that rules of dispatch name, where they stand.</param>
internal sealed record HandlingPolicyFile(HandlingPolicy Policy, IReadOnlyList<LocatedText> Categories)
{
    private static readonly Level[] OfAlerts = [Level.Blue, Level.Yellow, Level.Orange, Level.Red];

    private static readonly HandlingState[] Waiting = [.. Enum.GetValues<HandlingState>().Where(state => state != HandlingState.Closed)];

    public static HandlingPolicyFile? Read(ObjectReader policy)
    {
        if (policy.Object("handling", PackMessages.TheHandling) is not { } reader) return null;
        List<LocatedText> categories = [];
        List<DispatchRule> dispatch = [.. ReadDispatch(reader, categories)];
        List<HandlingTerm> terms = [.. ReadLimits(reader)];
        Dictionary<Level, HandlingLimit> escalate = reader.OptionalObject("escalateAfter", PackMessages.TheEscalation) is { } after ? ReadLevels(after) : [];
        Level? approve = reader.Choice<Level>("approve");
        reader.Finish();
        HandlingPolicy read = new() { Dispatch = dispatch, Limits = terms, EscalateAfter = escalate, Approve = approve ?? HandlingPolicy.Default.Approve };
        return new HandlingPolicyFile(read, categories);
    }

    private static IEnumerable<DispatchRule> ReadDispatch(ObjectReader handling, List<LocatedText> categories)
    {
        foreach (JsonValue json in handling.Array("dispatch"))
        {
            if (ObjectReader.Open(json, handling.Diagnostics, PackMessages.ADispatch) is not { } reader) continue;
            LocatedText? unit = reader.RequiredText("unit");
            IReadOnlyList<LocatedText> ofRules = reader.Texts("categories");
            categories.AddRange(ofRules);
            DispatchRule rule = new(unit?.Value.Trim() ?? "")
            {
                Owner = reader.Text("owner")?.Value.Trim(),
                Deputy = reader.Text("deputy")?.Value.Trim(),
                Levels = [.. ReadLevelList(reader)],
                Regions = AreaCodes.Places(reader, "regions"),
                Towns = [.. reader.Texts("towns").Select(town => town.Value.Trim())],
                Industries = AreaCodes.Trades(reader, "industries"),
                Categories = [.. ofRules.Select(category => category.Value)],
            };
            reader.Finish();
            if (rule.Unit.Length > 0) yield return rule;
        }
    }

    private static IEnumerable<Level> ReadLevelList(ObjectReader rule)
    {
        string[] words = [.. OfAlerts.Select(level => level.Word())];
        foreach (LocatedText word in rule.Texts("levels"))
        {
            if (EnumWords.Find<Level>(word.Value) is { } level and not Level.None) yield return level;
            else rule.Diagnostics.Error(
                DiagnosticCodes.UnknownChoice, word.Json, PackMessages.UnknownWord("levels", words, word.Value, Suggestion.AdviceOfWords(word.Value, words)));
        }
    }

    private static IEnumerable<HandlingTerm> ReadLimits(ObjectReader handling)
    {
        if (handling.OptionalObject("limits", PackMessages.TheLimits) is not { } limits) yield break;
        foreach (HandlingState state in Waiting)
        {
            if (limits.OptionalObject(state.Word(), PackMessages.LimitsOf(state.Word())) is not { } levels) continue;
            foreach ((Level level, HandlingLimit limit) in ReadLevels(levels)) yield return new HandlingTerm(state, level, limit);
        }

        limits.Finish();
    }

    private static Dictionary<Level, HandlingLimit> ReadLevels(ObjectReader levels)
    {
        Dictionary<Level, HandlingLimit> read = [];
        foreach (Level level in OfAlerts)
        {
            if (levels.OptionalText(level.Word()) is not { } text) continue;
            if (HandlingLimit.TryParse(text.Value, out HandlingLimit limit)) read.Add(level, limit);
            else levels.Diagnostics.Error(DiagnosticCodes.MalformedLimit, text.Json, PackMessages.NoLimit(HandlingLimit.MaxLength, Excerpt.Of(text.Value)));
        }

        levels.Finish();
        return read;
    }
}
