using System.Globalization;
using EarlyWarning.Rules;

namespace EarlyWarning.Letters;

/// <summary>Composes the items that the office checks before it issues a letter.</summary>
internal static class LetterChecklist
{
    public static IEnumerable<string> Of(Letter letter, LetterRule rule, Jurisdiction place)
    {
        string supervisors = string.Create(CultureInfo.InvariantCulture, $"{Math.Max(LetterActions.UsualSupervisors, place.CertifiedSupervisors ?? 0)}名工会劳动法律监督员");
        yield return letter.Verification is { Breach: true } verified
            ? $"事实已由{supervisors}核实（{Named(verified)}，{ChinesePeriod.Of(verified.On)}）"
            : $"事实已由{supervisors}核实";
        yield return place.NotAccepted is { } refused ? $"该事项不属于{refused}" : "该事项尚未由行政机关、劳动争议仲裁机构或者人民法院受理或者处理";
        if (LetterPreconditions.LowestIssuer(rule) is { } lowest) yield return $"发函单位为{lowest.InWords().ToString(MessageLanguage.Chinese)}以上工会";
        yield return place.SignedBy is { } signatory ? $"已由{signatory}签发" : "已经签发人签发";
        yield return "没有投诉人的姓名、电话和可能指向投诉人的文字";
        yield return "送达方式已经确定，并留存送达凭证";
    }

    private static string Named(LetterVerification verified) => verified.Certificates is { } certificates
        ? string.Join("、", verified.Supervisors.Zip(certificates, (name, certificate) => $"{name}［证号{certificate}］"))
        : string.Join("、", verified.Supervisors);
}
