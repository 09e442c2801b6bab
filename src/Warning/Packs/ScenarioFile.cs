using EarlyWarning.Messages;
using EarlyWarning.Rules;
using EarlyWarning.Rules.Binding;
using EarlyWarning.Rules.Documents;
using EarlyWarning.Rules.Testing;
using EarlyWarning.Rules.Text;
using EarlyWarning.Rules.Text.Messages;
using EarlyWarning.Rules.Time;

namespace EarlyWarning.Packs;

/// <summary>A scenario file of a pack: a company's observations with the level, score and fired rules that are expected.</summary>
internal sealed record ScenarioFile
{
    public required LocatedText IdText { get; init; }

    public string Id => IdText.Value;

    public string? Title { get; init; }

    /// <summary>The given observations and the as-of date, in the form of a rule test.</summary>
    public required RuleTestDefinition Test { get; init; }

    public LocatedText? Level { get; init; }

    public decimal? Score { get; init; }

    /// <summary>The ids of exactly the rules that must be fired; null when the scenario does not check them.</summary>
    public IReadOnlyList<LocatedText>? Fired { get; init; }

    public static ScenarioFile? Parse(SourceText source, Diagnostics diagnostics)
    {
        if (ObjectReader.OpenFile(source, diagnostics, PackMessages.AScenario) is not { } reader) return null;
        LocatedText? id = reader.RequiredText("id");
        string? title = reader.Text("title")?.Value;
        reader.Text("source");
        int? asOf = reader.Date("asOf");
        reader.Require("given");
        IReadOnlyList<JsonMember> given = reader.Members("given");
        reader.Require("expect");
        ObjectReader? expect = reader.Object("expect", PackMessages.WhatAScenarioExpects);
        LocatedText? level = expect?.Text("level");
        decimal? score = expect?.Points("score");
        IReadOnlyList<LocatedText>? named = expect?.Texts("fired"), fired = expect?.Json.Find("fired") is null ? null : named;
        expect?.Finish();
        reader.Finish();
        if (id is null) return null;
        return new ScenarioFile
        {
            IdText = id,
            Title = title,
            Level = level,
            Score = score,
            Fired = fired,
            Test = new RuleTestDefinition(reader.Json, id.Value, given, null, asOf),
        };
    }

    /// <summary>Reports indicators, rules and levels that the merged pack does not have.</summary>
    public void Check(IndicatorCatalog catalog, IReadOnlyCollection<string> ruleIds, IEnumerable<NearName> ruleNames, Diagnostics diagnostics)
    {
        GivenPanel.Read(Test, catalog, LetScope.Empty, diagnostics);
        if (Level is { } level && EnumWords.Find<Level>(level.Value) is null)
            diagnostics.Error(DiagnosticCodes.UnknownChoice, level.Json, JsonMessages.WrongChoice("level", EnumWords.All<Level>(), Excerpt.Of(level.Value), Suggestion.AdviceOfWords(level.Value, EnumWords.All<Level>())));
        foreach (LocatedText rule in Fired ?? [])
        {
            if (ruleIds.Contains(rule.Value)) continue;
            diagnostics.Error(DiagnosticCodes.UnknownRule, rule.Json, PackMessages.RuleNotInPack(rule.Value, Suggestion.Advice(rule.Value, ruleNames)));
        }
    }
}
