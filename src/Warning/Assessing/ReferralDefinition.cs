using EarlyWarning.Messages;
using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;
using EarlyWarning.Rules.Text.Messages;

namespace EarlyWarning.Assessing;

/// <summary>A referral route as written in a policy file.</summary>
internal sealed record ReferralDefinition(LocatedText Id, string? Title, LocatedText? To, LocatedText? When, CalendarSpan? Within, LocatedText? Because, RuleSource? Source)
{
    /// <summary>Reads the routes of a policy file; null when it has no <c>referrals</c>, so that those of an earlier layer stay in force.</summary>
    public static IReadOnlyList<ReferralDefinition>? ReadAll(ObjectReader policy, Diagnostics diagnostics)
    {
        IReadOnlyList<JsonValue> items = policy.Array("referrals");
        if (policy.Json.Find("referrals") is null) return null;
        List<ReferralDefinition> routes = [];
        HashSet<string> ids = new(StringComparer.Ordinal);
        foreach (JsonValue json in items)
        {
            if (ObjectReader.Open(json, diagnostics, PackMessages.AReferral) is not { } reader || Read(reader) is not { } route) continue;
            string id = route.Id.Value;
            if (Identifier.WhyNoId(id, PackMessages.MalformedReferralId) is { } why)
                diagnostics.Error(DiagnosticCodes.MalformedId, route.Id.Json, why);
            else if (!ids.Add(id))
                diagnostics.Error(DiagnosticCodes.RepeatedId, route.Id.Json, PackMessages.ReferralIdUsedTwice(id));
            routes.Add(route);
        }

        return routes;
    }

    private static ReferralDefinition? Read(ObjectReader reader)
    {
        LocatedText? id = reader.RequiredText("id");
        string? title = reader.Text("title")?.Value;
        LocatedText? to = reader.RequiredText("to"), when = reader.RequiredText("when");
        CalendarSpan? within = reader.OptionalText("within") is null ? null : reader.Duration<CalendarSpan>("within", CalendarSpan.TryParse);
        LocatedText? because = reader.Text("because");
        RuleSource? source = ReadSource(reader);
        reader.Finish();
        return id is null ? null : new ReferralDefinition(id, title, to, when, within, because, source);
    }

    private static RuleSource? ReadSource(ObjectReader referral)
    {
        if (referral.Object("source", NounMessages.TheSource) is not { } source) return null;
        source.Require("kind");
        RuleSourceKind? kind = source.Choice<RuleSourceKind>("kind");
        string? text = source.Text("text")?.Value;
        source.Finish();
        return kind is { } known ? new RuleSource(known, text) : null;
    }
}
