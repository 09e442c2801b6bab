using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;

namespace EarlyWarning.Results;

/// <content>Reads results.</content>
internal sealed partial class ResultJson
{
    public static Alert ReadAlert(JsonPlace place)
    {
        Assessment assessment = ReadAssessment(place);
        Company company = new(assessment.CompanyId, place.Of("name").Text()) { Town = place.Find("town")?.Text(), Address = place.Find("address")?.Text() };
        return new Alert(checked((int)place.Of("rank").Whole()), company, assessment)
        {
            Episode = place.Find("state") is null ? null : ReadEpisode(place, assessment.Level),
            Letter = place.Find("letter") is { } letter ? ReadLetter(letter) : null,
            Handling = place.Find("handling") is { } handling ? ReadHandling(handling) : null,
            Visit = place.Find("visit") is { } visit ? ReadVisit(visit) : null,
            Release = (int?)place.Find("release")?.Whole(),
            Warnings = place.Find("warnings") is null ? [] : All(place, "warnings", ReadWarning),
        };
    }

    public static Assessment ReadAssessment(JsonPlace place)
    {
        Level level = place.Of("level").Word<Level>();
        return new Assessment
        {
            CompanyId = place.Of("company").Text(),
            AsOf = place.Of("asOf").Date(),
            PeersAsOf = place.Find("peersAsOf")?.Date(),
            Level = level,
            LevelNow = place.Find("levelNow")?.Word<Level>() ?? level,
            HeldBy = place.Find("heldBy")?.Word<HoldReason>() ?? HoldReason.None,
            Score = place.Of("score").Points(),
            ScoreHigh = place.Of("scoreHigh").Points(),
            Dimensions = place.Find("dimensions") is { } dimensions ? [.. dimensions.Members((name, points) => new NamedNumber(name, points.Points()))] : [],
            AffectedWorkers = place.Find("affectedWorkers")?.Number(),
            AffectedWorkersAreApproximate = place.Find("affectedWorkersApproximate")?.Truth() ?? false,
            Rules = All(place, "rules", ReadFired),
            Indeterminate = All(place, "indeterminate", ReadIndeterminate),
            Released = All(place, "released", ReadReleased),
            Shadow = All(place, "shadow", ReadFired),
            Referrals = All(place, "referrals", ReadReferral),
            LevelWithWithdrawn = place.Find("levelWithWithdrawn")?.Word<Level>(),
            Withdrawn = All(place, "withdrawn", rule => new RuleLevel(rule.Of("id").Text(), rule.Of("level").Word<Level>()) { Step = (int?)rule.Find("step")?.Whole() }),
        };
    }

    public static FiredRule ReadFired(JsonPlace place) => new()
    {
        Rule = ReadHead(place),
        Counted = place.Of("counted").Points(),
        Step = (int?)place.Find("step")?.Whole(),
        Since = place.Find("since")?.Date(),
        Held = place.Find("held")?.Word<HoldReason>() ?? HoldReason.None,
        Because = place.Find("because")?.Text() ?? "",
        LetterSentence = place.Find("letterSentence")?.Text(),
        Evidence = All(place, "evidence", ReadEvidence),
    };

    public static IndeterminateRule ReadIndeterminate(JsonPlace place) => new() { Rule = ReadHead(place), Missing = All(place, "missing", ReadMissing) };

    public static ReleasedRule ReadReleased(JsonPlace place) => new(place.Of("id").Text(), place.Of("reason").Word<ReleaseReason>());

    public static Referral ReadReferral(JsonPlace place) => new(
        place.Of("id").Text(), place.Of("to").Text(), place.Find("within")?.Span(), place.Of("decidable").Truth(), place.Of("reason").Text(), All(place, "missing", ReadMissing));

    public static Evidence ReadEvidence(JsonPlace place) => new(
        place.Of("term").Text(), place.Find("value")?.Value(), place.Find("unit")?.Text(), place.Find("period")?.Text(), place.Find("feed")?.Text())
    {
        IsComputed = place.Find("computed")?.Truth() ?? false,
        IsApproximate = place.Find("approximate")?.Truth() ?? false,
    };

    public static MissingReason ReadMissing(JsonPlace place) => new(place.Of("indicator").Text(), place.Of("why").Text(), place.Find("since")?.Text())
    {
        Unread = place.Find("file") is { } file ? new UnreadRow(place.Of("feed").Text(), file.Text(), place.Of("row").Whole()) : null,
    };

    private static RuleHead ReadHead(JsonPlace place)
    {
        string id = place.Of("id").Text();
        return new RuleHead
        {
            Id = id,
            Title = place.Find("title")?.Text() ?? id,
            Score = place.Of("score").Points(),
            Floor = place.Find("floor")?.Word<Level>() ?? Level.None,
            Category = place.Find("category")?.Text(),
            Group = place.Find("group")?.Text(),
            IsShadow = place.Find("shadow")?.Truth() ?? false,
            Basis = All(place, "basis", basis => basis.Text()),
        };
    }

    private static ListedEpisode ReadEpisode(JsonPlace place, Level level)
    {
        NodaTime.LocalDate since = place.Of("since").Date();
        return new ListedEpisode
        {
            Id = place.Of("episode").Text(),
            Transition = place.Of("state").Word<EpisodeTransition>(),
            Reason = place.Of("reason").Word<TransitionReason>(),
            Level = place.Find("episodeLevel")?.Word<Level>() ?? level,
            FirstSince = place.Find("firstSince")?.Date() ?? since,
            Since = since,
            SilencedUntil = place.Find("silencedUntil")?.Date(),
            Notified = place.Of("notified").Truth(),
        };
    }

    private static ListedHandling ReadHandling(JsonPlace place) => new(place.Of("state").Word<HandlingState>())
    {
        Unit = place.Find("unit")?.Text(),
        Owner = place.Find("owner")?.Text(),
        Deputy = place.Find("deputy")?.Text(),
        Due = place.Find("due")?.Date(),
        DueTime = place.Find("dueTime")?.Time(),
        IsDueUnknown = place.Find("dueUnknown")?.Truth() ?? false,
        IsOverdue = place.Find("overdue")?.Truth() ?? false,
        AwaitsApproval = place.Find("awaitsApproval")?.Truth() ?? false,
    };

    private static ListedWarning ReadWarning(JsonPlace place) => new(place.Of("body").Text(), place.Of("on").Date(), place.Of("level").Word<Level>())
    {
        Number = place.Find("number")?.Text(),
        Category = place.Find("category")?.Text(),
    };

    private static ListedVisit ReadVisit(JsonPlace place) => new(place.Of("place").Word<VisitPlace>())
    {
        Lacks = place.Find("lacks")?.Points(),
        IsTied = place.Find("tied")?.Truth() ?? false,
        ActedOn = place.Find("actedOn")?.Date(),
    };

    private static ListedLetter ReadLetter(JsonPlace place) => new()
    {
        Id = place.Of("id").Text(),
        Step = place.Of("kind").Word<LetterStep>(),
        State = place.Of("state").Word<LetterState>(),
        Number = place.Find("number")?.Text(),
        Due = place.Find("due")?.Date(),
    };

    private static IReadOnlyList<T> All<T>(JsonPlace place, string key, Func<JsonPlace, T> read) => place.Find(key) is { } items ? [.. items.Items(read)] : [];
}
