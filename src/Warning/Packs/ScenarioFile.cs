using EarlyWarning.Messages;
using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;
using EarlyWarning.Rules.Text.Messages;

namespace EarlyWarning.Packs;

/// <summary>A scenario file of a pack: a company's observations with the level, score and fired rules that are expected.</summary>
internal sealed record ScenarioFile
{
    public required LocatedText IdText { get; init; }

    public string Id => IdText.Value;

    public string? Title { get; init; }

    /// <summary>The file, whose <c>given</c> and <c>asOf</c> are in the form of a rule test.</summary>
    public required RuleDocument Document { get; init; }

    /// <summary>The place of the expectation.</summary>
    public required JsonValue Expect { get; init; }

    /// <summary>The given observations; null before they are compiled, and where they are faulty.</summary>
    public GivenPanel? Given { get; init; }

    public LocatedText? Level { get; init; }

    public decimal? Score { get; init; }

    /// <summary>The ids of exactly the rules that must be fired; null when the scenario does not check them.</summary>
    public IReadOnlyList<LocatedText>? Fired { get; init; }

    public static ScenarioFile? Parse(RuleDocument document, Diagnostics diagnostics)
    {
        if (ObjectReader.OpenFile(new SourceText(document.Path, document.Content), diagnostics, NounMessages.AScenario) is not { } reader) return null;
        LocatedText? id = reader.RequiredText("id");
        string? title = reader.Text("title")?.Value;
        reader.Text("source");
        reader.IsoDate("asOf");
        reader.Require("given");
        reader.Members("given");
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
            Document = document,
            Expect = reader.Json.Find("expect") ?? reader.Json,
        };
    }

    /// <summary>Compiles what is given; reports indicators, rules and levels that the merged pack does not have.</summary>
    /// <returns>The scenario with what is given.</returns>
    public ScenarioFile Compile(RuleSetCompiler compiler, Diagnostics diagnostics)
    {
        if (Level is { } level && EnumWords.Find<Level>(level.Value) is null)
            diagnostics.Error(DiagnosticCodes.UnknownChoice, level.Json, JsonMessages.WrongChoice("level", EnumWords.All<Level>(), Excerpt.Of(level.Value), Suggestion.AdviceOfWords(level.Value, EnumWords.All<Level>())));
        IReadOnlyDictionary<string, string> rules = compiler.RuleTitles;
        foreach (LocatedText rule in compiler.AreAllRead ? Fired ?? [] : [])
        {
            if (rules.ContainsKey(rule.Value)) continue;
            Message? advice = diagnostics.IsFull(DiagnosticCodes.UnknownRule)
                ? null
                : Suggestion.Advice(rule.Value, rules.Select(known => new NearName(known.Key, known.Value)));
            diagnostics.Error(DiagnosticCodes.UnknownRule, rule.Json, PackMessages.RuleNotInPack(rule.Value, advice));
        }

        return this with { Given = compiler.CompileGiven(Document) };
    }
}
