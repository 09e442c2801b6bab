using System.Globalization;
using EarlyWarning.Rules;

namespace EarlyWarning.Letters;

/// <summary>Composes the items that the office checks before it issues a letter, and what it should know of the text of its place.</summary>
internal static class LetterChecklist
{
    public static IEnumerable<string> Of(Letter letter, LetterRule rule, Jurisdiction place) => [.. Checks(letter, rule, place), .. Order(rule, place), .. Notes(rule, place)];

    private static IEnumerable<string> Checks(Letter letter, LetterRule rule, Jurisdiction place)
    {
        string supervisors = string.Create(CultureInfo.InvariantCulture, $"{Math.Max(LetterActions.UsualSupervisors, place.CertifiedSupervisors ?? 0)}名工会劳动法律监督员");
        yield return letter.Verification is { Breach: true } verified
            ? $"事实已由{supervisors}核实（{Named(verified)}，{ChinesePeriod.Of(verified.On)}）"
            : $"事实已由{supervisors}核实";
        yield return place.NotAccepted is { } refused ? $"该事项不属于{refused}{Article(place, "notAccepted")}" : "该事项尚未由行政机关、劳动争议仲裁机构或者人民法院受理或者处理";
        foreach (FeedRecord record in letter.Proceedings)
        {
            string row = string.Create(CultureInfo.InvariantCulture, $"{record.File}第{record.Row}行（数据源{record.Feed}）");
            yield return $"数据中有该单位进入仲裁或者诉讼的记录：{ChinesePeriod.Of(record.Day)}，{row}；已经核对，不是同一事项";
        }

        if (LetterPreconditions.LowestIssuer(rule) is { } lowest) yield return $"发函单位为{lowest.InWords().ToString(MessageLanguage.Chinese)}以上工会";
        if (rule.Issuers is { } issuers) yield return $"发函主体：{issuers}{Article(place, rule.Sources.GetValueOrDefault("issuers"))}";
        if (rule.Kind == LetterKind.Opinion && place.DecidedBy is { } decided) yield return $"已由{decided}{Article(place, "decidedBy")}";
        yield return place.SignedBy is { } signatory ? $"已由{signatory}签发{Article(place, "signedBy")}" : "已经签发人签发";
        yield return "没有投诉人的姓名、电话和可能指向投诉人的文字";
        yield return "送达方式已经确定，并留存送达凭证";
    }

    private static string Named(LetterVerification verified) => verified.Certificates is { } certificates
        ? string.Join("、", verified.Supervisors.Zip(certificates, (name, certificate) => $"{name}［证号{certificate}］"))
        : string.Join("、", verified.Supervisors);

    private static IEnumerable<string> Order(LetterRule rule, Jurisdiction place)
    {
        if (!LetterDefinition.Of(rule.Kind).IsToAuthority && place.NegotiatesFirst == true) yield return $"当事人愿意协商的，已经先行协商{Article(place, "negotiateFirst")}";
        switch (rule.Kind, place.Order)
        {
            case (LetterKind.Reminder, null):
                yield return "备注：当地条例没有规定提示函，发提示函是工会的实践做法";
                break;
            case (LetterKind.Reminder, LetterOrder.ReminderOptional):
                yield return $"备注：提示函可以发，不是发意见书的前提{Article(place, "order")}";
                break;
            case (LetterKind.Opinion, LetterOrder.ReminderFirst):
                yield return $"提示函已经送达{Article(place, "order")}";
                break;
            case (LetterKind.Opinion, LetterOrder.ReminderFirstUnlessTalksFailed):
                yield return $"提示函已经送达，或者协商不成{Article(place, "order")}";
                break;
        }
    }

    private static IEnumerable<string> Notes(LetterRule rule, Jurisdiction place)
    {
        if (rule is { Reply: { } own, ProvinceReply: { } above })
            yield return $"备注：回复期限{ChinesePeriod.Of(own)}，省的规定为{ChinesePeriod.Of(above)}；两者都满以后才算逾期";
        foreach (string note in place.Notes) yield return $"备注：{note.TrimEnd('。')}";
    }

    private static string Article(Jurisdiction place, string key) => Article(place, place.Sources.GetValueOrDefault(key));

    private static string Article(Jurisdiction place, FieldSource? source) => place.Cite(source) is { } article ? $"（{article}）" : "";
}
