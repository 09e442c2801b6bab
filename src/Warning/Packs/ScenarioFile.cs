using EarlyWarning.Messages;
using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;
using EarlyWarning.Rules.Text.Messages;

namespace EarlyWarning.Packs;

/// <summary>A scenario file of a pack: a company's observations with the level, score and fired rules that are expected.</summary>
internal sealed record ScenarioFile
{
    private static readonly string[] LetterWords = [NoLetter, LetterStep.Investigate.Word(), LetterStep.Reminder.Word()];

    /// <summary>The word for no letter.</summary>
    public const string NoLetter = "none";

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

    public ScoreBounds? Score { get; init; }

    /// <summary>The word of the letter that is to be proposed, or <c>none</c>; null when the scenario does not check it.</summary>
    public LocatedText? Letter { get; init; }

    /// <summary>The ids of exactly the referrals that must be due; null when the scenario does not check them.</summary>
    public IReadOnlyList<LocatedText>? Referrals { get; init; }

    /// <summary>The place of its layer among the layers of the pack.</summary>
    public int Layer { get; init; }

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
        ScoreBounds? score = ScoreBounds.Read(expect);
        IReadOnlyList<LocatedText>? fired = Named(expect, "fired"), referrals = Named(expect, "referrals");
        LocatedText? letter = expect?.Text("letter");
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
            Letter = letter,
            Referrals = referrals,
            Document = document,
            Expect = reader.Json.Find("expect") ?? reader.Json,
        };
    }

    private static IReadOnlyList<LocatedText>? Named(ObjectReader? expect, string key)
    {
        IReadOnlyList<LocatedText>? named = expect?.Texts(key);
        return expect?.Json.Find(key) is null ? null : named;
    }

    /// <summary>Compiles what is given; reports indicators, rules, levels, letters and referrals that the merged pack does not have.</summary>
    /// <param name="compiler">The compiler of the pack's rules.</param>
    /// <param name="routes">The referrals of the pack; null where the policy has faults.</param>
    /// <param name="diagnostics">Receives every fault.</param>
    /// <returns>The scenario with what is given.</returns>
    public ScenarioFile Compile(RuleSetCompiler compiler, IReadOnlyList<string>? routes, Diagnostics diagnostics)
    {
        if (Level is { } level && EnumWords.Find<Level>(level.Value) is null)
            diagnostics.Error(DiagnosticCodes.UnknownChoice, level.Json, JsonMessages.WrongChoice("level", EnumWords.All<Level>(), Excerpt.Of(level.Value), Suggestion.AdviceOfWords(level.Value, EnumWords.All<Level>())));
        if (Letter is { } letter && !LetterWords.Contains(letter.Value, StringComparer.Ordinal))
        {
            diagnostics.Error(
                DiagnosticCodes.UnknownChoice, letter.Json, JsonMessages.WrongChoice("letter", LetterWords, Excerpt.Of(letter.Value), Suggestion.AdviceOfWords(letter.Value, LetterWords)));
        }

        foreach (LocatedText route in Referrals ?? [])
        {
            if (routes is not null && !routes.Contains(route.Value, StringComparer.Ordinal))
                diagnostics.Error(DiagnosticCodes.UnknownChoice, route.Json, PackMessages.ReferralNotInPack(route.Value, Suggestion.AdviceOfWords(route.Value, routes)));
        }

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
