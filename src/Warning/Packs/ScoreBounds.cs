using EarlyWarning.Messages;
using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;

namespace EarlyWarning.Packs;

/// <summary>The score that a scenario expects: a number, or bounds that belong to it.</summary>
/// <param name="AtLeast">The lower bound; null for none.</param>
/// <param name="AtMost">The upper bound; null for none.</param>
internal sealed record ScoreBounds(decimal? AtLeast, decimal? AtMost)
{
    public bool Contain(decimal score) => (AtLeast is not { } least || score >= least) && (AtMost is not { } most || score <= most);

    public Message InWords() => (AtLeast, AtMost) switch
    {
        ({ } least, { } most) when least == most => PackMessages.Points(least),
        ({ } least, { } most) => PackMessages.PointsBetween(least, most),
        ({ } least, null) => PackMessages.PointsAtLeast(least),
        (null, { } most) => PackMessages.PointsAtMost(most),
        _ => PackMessages.Points(0),
    };

    public static ScoreBounds? Read(ObjectReader? expect)
    {
        if (expect?.Json.Find("score") is not { Kind: JsonKind.Object } json)
            return expect?.Points("score") is { } exact ? new ScoreBounds(exact, exact) : null;
        expect.Value("score");
        ObjectReader reader = ObjectReader.Open(json, expect.Diagnostics, PackMessages.TheBoundsOfAScore)!;
        decimal? least = reader.Points("atLeast"), most = reader.Points("atMost");
        reader.Finish();
        if (json.Find("atLeast") is null && json.Find("atMost") is null) reader.Diagnostics.Error(DiagnosticCodes.MissingKey, json, PackMessages.NoBound);
        if (least > most) reader.Diagnostics.Error(DiagnosticCodes.NumberOutOfRange, json.Find("atMost")!, PackMessages.BoundsFall(least.Value, most.Value));
        return least is null && most is null ? null : new ScoreBounds(least, most);
    }
}
