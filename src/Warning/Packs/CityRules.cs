using System.Collections.Frozen;

namespace EarlyWarning.Packs;

/// <summary>
/// Completes the jurisdiction of a city by that of its province, whose text applies there too (Legislation Law 81: a city's text must not conflict with it).
/// What the city's text does not say is the province's, with the province's article; where reply periods differ, the city keeps its own and knows the other.
/// </summary>
internal static class CityRules
{
    public static Jurisdiction Complete(Jurisdiction city, Jurisdiction province)
    {
        Dictionary<string, FieldSource> sources = new(city.Sources, StringComparer.Ordinal);
        Inherit(sources, province.Sources, province);
        return city with
        {
            Letters = city.Letters.ToFrozenDictionary(letter => letter.Key, letter => Complete(letter.Value, province.Letter(letter.Key), province)),
            Order = city.Order ?? province.Order,
            NegotiatesFirst = city.NegotiatesFirst ?? province.NegotiatesFirst,
            Acceptance = city.Acceptance ?? Of(province.Acceptance, province),
            Investigation = city.Investigation ?? Of(province.Investigation, province),
            NotAcceptedNotice = city.NotAcceptedNotice ?? Of(province.NotAcceptedNotice, province),
            ResultNotice = city.ResultNotice ?? Of(province.ResultNotice, province),
            Filing = city.Filing ?? Of(province.Filing, province),
            Refusal = city.Refusal ?? Of(province.Refusal, province),
            Handling = city.Handling ?? Of(province.Handling, province),
            Extension = city.Extension ?? Of(province.Extension, province),
            Feedback = city.Feedback ?? Of(province.Feedback, province),
            SignedBy = city.SignedBy ?? province.SignedBy,
            DecidedBy = city.DecidedBy ?? province.DecidedBy,
            CertifiedSupervisors = city.CertifiedSupervisors ?? province.CertifiedSupervisors,
            MayObject = city.MayObject ?? province.MayObject,
            ObjectionForm = city.MayObject is null ? province.ObjectionForm : city.ObjectionForm,
            NotAccepted = city.NotAccepted ?? province.NotAccepted,
            KeepsComplainantsSecret = city.KeepsComplainantsSecret ?? province.KeepsComplainantsSecret,
            Privacy = city.Privacy ?? province.Privacy,
            OpenReminder = city.OpenReminder ?? province.OpenReminder,
            FormsSetBy = city.FormsSetBy ?? province.FormsSetBy,
            Sources = sources,
        };
    }

    private static LetterRule Complete(LetterRule city, LetterRule above, Jurisdiction province)
    {
        Dictionary<string, FieldSource> sources = new(city.Sources, StringComparer.Ordinal);
        Inherit(sources, above.Sources, province);
        bool hasOwn = city.Reply is not null, hasIssuer = city.LowestIssuer is not null && city.Sources["lowestIssuer"].Article is not null;
        if (!hasIssuer && above.Sources.TryGetValue("lowestIssuer", out FieldSource? level)) sources["lowestIssuer"] = Of(level, province);
        return city with
        {
            Reply = city.Reply ?? above.Reply,
            ReplyStart = hasOwn ? city.ReplyStart : above.ReplyStart,
            ReplyManner = hasOwn ? city.ReplyManner : above.ReplyManner,
            ProvinceReply = hasOwn && above.Reply != city.Reply ? above.Reply : null,
            IssueWithin = city.IssueWithin ?? above.IssueWithin,
            IssueStart = city.IssueWithin is null ? above.IssueStart : city.IssueStart,
            LowestIssuer = hasIssuer ? city.LowestIssuer : above.LowestIssuer ?? city.LowestIssuer,
            AlsoIssuedBy = hasIssuer ? city.AlsoIssuedBy : above.AlsoIssuedBy,
            Issuers = city.Issuers ?? above.Issuers,
            Act = city.Act ?? above.Act,
            Closing = city.Closing ?? above.Closing,
            Grounds = city.Grounds.Count > 0 ? city.Grounds : [.. above.Grounds.Select(ground => ground with { Source = Of(ground.Source, province) })],
            HandsOverMaterials = city.HandsOverMaterials ?? above.HandsOverMaterials,
            Sources = sources,
        };
    }

    private static void Inherit(Dictionary<string, FieldSource> sources, IReadOnlyDictionary<string, FieldSource> above, Jurisdiction province)
    {
        foreach ((string key, FieldSource source) in above) sources.TryAdd(key, Of(source, province));
    }

    private static Duty? Of(Duty? duty, Jurisdiction province) => duty is null ? null : duty with { Source = Of(duty.Source, province) };

    private static FieldSource Of(FieldSource source, Jurisdiction province) =>
        source.Article is null ? source : source with { Law = source.Law ?? province.Text?.Name };
}
