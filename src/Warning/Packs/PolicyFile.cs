using EarlyWarning.Assessing;
using EarlyWarning.Messages;
using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;

namespace EarlyWarning.Packs;

/// <summary>The policy files of a pack as written; a value that none gives is null.</summary>
internal sealed record PolicyFile(
    Bands? Bands,
    IReadOnlyList<LocatedText>? AffectedWorkers,
    EpisodePolicy? Episodes,
    OutcomePolicy? Outcomes,
    HandlingPolicyFile? Handling,
    IReadOnlyList<DimensionDefinition>? Dimensions,
    IReadOnlyList<ReferralDefinition>? Referrals,
    LetterPolicyFile? Letters)
{
    /// <summary>The categories of rules that it names, where they stand.</summary>
    public IEnumerable<LocatedText> Categories => [.. Handling?.Categories ?? [], .. (Dimensions ?? []).SelectMany(dimension => dimension.Categories)];

    private const string Positive = "positive", Negative = "negative";

    /// <summary>The lists of <c>letters</c> to which a later layer adds.</summary>
    private static readonly string[] Added = ["articles", "proceedings", "own"];

    /// <summary>Reads the policy that the files of all layers give together.</summary>
    public static PolicyFile Read(JsonValue policy, Diagnostics diagnostics)
    {
        ObjectReader reader = ObjectReader.Open(policy, diagnostics, PackMessages.APolicy)!;
        reader.Text("$schema");
        Bands? bands = ReadBands(reader, diagnostics);
        IReadOnlyList<LocatedText>? affected = ReadAffectedWorkers(reader);
        EpisodePolicy? episodes = ReadEpisodes(reader);
        OutcomePolicy? outcomes = ReadOutcomes(reader);
        HandlingPolicyFile? handling = HandlingPolicyFile.Read(reader);
        IReadOnlyList<DimensionDefinition>? dimensions = DimensionReader.Read(reader);
        IReadOnlyList<ReferralDefinition>? referrals = ReferralDefinition.ReadAll(reader, diagnostics);
        LetterPolicyFile? letters = LetterPolicyFile.Read(reader);
        reader.Finish();
        return new PolicyFile(bands, affected, episodes, outcomes, handling, dimensions, referrals, letters);
    }

    /// <summary>
    /// Merges the file of a later layer into an earlier policy: objects key by key, null takes a key away, anything else replaces; the articles that letters may
    /// cite, the events that are proceedings, and the office's own sources are added.
    /// </summary>
    public static JsonValue Over(JsonValue? earlier, JsonValue later)
    {
        foreach (string key in Added)
        {
            if (ListOf(earlier, key) is not { } before || ListOf(later, key) is not { } more) continue;
            JsonValue all = new(more.Source, JsonKind.Array, more.Offset, more.End) { Items = [.. before.Items, .. more.Items] };
            later = With(later, "letters", With(later.Find("letters")!, key, all));
        }

        return JsonMerge.Over(earlier, later);
    }

    private static JsonValue? ListOf(JsonValue? policy, string key) => policy?.Find("letters")?.Find(key) is { Kind: JsonKind.Array } list ? list : null;

    private static JsonValue With(JsonValue json, string key, JsonValue value) => new(json.Source, JsonKind.Object, json.Offset, json.End)
    {
        Members = [.. json.Members.Select(member => member.Name == key ? member with { Value = value } : member)],
    };

    /// <summary>Reads one expression, or a list of expressions of which the largest known number counts.</summary>
    private static IReadOnlyList<LocatedText>? ReadAffectedWorkers(ObjectReader policy)
    {
        if (policy.Value("affectedWorkers") is not { } json) return null;
        if (json.Kind != JsonKind.Object) return policy.Text("affectedWorkers") is { } text ? [text] : null;
        if (ObjectReader.Open(json, policy.Diagnostics, PackMessages.TheAffectedWorkers) is not { } reader) return null;
        reader.Require("of");
        IReadOnlyList<LocatedText> numbers = reader.Texts("of");
        if (reader.Json.Find("of") is { Kind: JsonKind.Array, Items.Count: 0 } empty) policy.Diagnostics.Error(DiagnosticCodes.EmptyList, empty, PackMessages.NoNumberOfWorkers);
        reader.Finish();
        return numbers.Count > 0 ? numbers : null;
    }

    private static Bands? ReadBands(ObjectReader policy, Diagnostics diagnostics)
    {
        if (policy.Object("bands", PackMessages.TheBands) is not { } reader) return null;
        var bounds = new decimal[4];
        bool complete = true;
        JsonValue? before = null;
        foreach ((string name, int place) in new[] { ("blue", 0), ("yellow", 1), ("orange", 2), ("red", 3) })
        {
            reader.Require(name);
            if (reader.Points(name) is not { } bound)
            {
                complete = false;
                continue;
            }

            JsonValue value = reader.Json.Find(name)!;
            bounds[place] = bound;
            if (before is not null && bound <= (decimal)before.Number)
            {
                diagnostics.Error(DiagnosticCodes.FallingBands, value, PackMessages.BandsMustRise(name, value.Raw, before.Raw));
            }

            before = value;
        }

        reader.Finish();
        return complete ? new Bands(bounds[0], bounds[1], bounds[2], bounds[3]) : null;
    }

    private static EpisodePolicy? ReadEpisodes(ObjectReader policy)
    {
        if (policy.Object("episodes", PackMessages.TheEpisodes) is not { } reader) return null;
        EpisodePolicy usual = EpisodePolicy.Default;
        Level? open = reader.Choice<Level>("open");
        CalendarSpan? lower = reader.Duration<CalendarSpan>("lowerAfter", CalendarSpan.TryParse);
        CalendarSpan? same = reader.Duration<CalendarSpan>("sameEpisode", CalendarSpan.TryParse), repeat = reader.Duration<CalendarSpan>("repeatAfter", CalendarSpan.TryParse);
        reader.Finish();
        return new EpisodePolicy(open ?? usual.Open, lower ?? usual.LowerAfter, same ?? usual.SameEpisode, repeat ?? usual.RepeatAfter);
    }

    /// <summary>Reads which findings are outcomes and which are none. Each stands on one side, so that no finding counts for what nobody said.</summary>
    private static OutcomePolicy? ReadOutcomes(ObjectReader policy)
    {
        if (policy.Object("outcomes", PackMessages.TheOutcomes) is not { } reader) return null;
        Dictionary<ClosedAs, string> sides = [];
        long before = reader.Diagnostics.Count;
        foreach (string side in new[] { Positive, Negative }) ReadSide(reader, side, sides);
        ClosedAs[] unsaid = [.. Enum.GetValues<ClosedAs>().Where(finding => !sides.ContainsKey(finding))];
        if (unsaid.Length > 0 && reader.Diagnostics.Count == before)
            reader.Diagnostics.Error(DiagnosticCodes.FindingNotOnOneSide, reader.Json, PackMessages.FindingStandsNowhere(unsaid[0].Word()));
        reader.Finish();
        return new OutcomePolicy { Positive = [.. sides.Where(side => side.Value == Positive).Select(side => side.Key)] };
    }

    private static void ReadSide(ObjectReader outcomes, string side, Dictionary<ClosedAs, string> sides)
    {
        IReadOnlyList<string> words = EnumWords.All<ClosedAs>();
        outcomes.Require(side);
        foreach (LocatedText word in outcomes.Texts(side))
        {
            if (EnumWords.Find<ClosedAs>(word.Value) is not { } finding)
            {
                Message? advice = Suggestion.AdviceOfWords(word.Value, words);
                outcomes.Diagnostics.Error(DiagnosticCodes.UnknownChoice, word.Json, PackMessages.UnknownWord(side, words, word.Value, advice));
            }
            else if (!sides.TryAdd(finding, side))
            {
                outcomes.Diagnostics.Error(DiagnosticCodes.FindingNotOnOneSide, word.Json, PackMessages.FindingStandsTwice(word.Value, sides[finding]));
            }
        }
    }
}
