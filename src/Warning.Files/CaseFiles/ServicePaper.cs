using System.Globalization;
using EarlyWarning.Rules;
using NodaTime;

namespace EarlyWarning.Files.CaseFiles;

/// <summary>
/// Composes the proof of service (送达回证) of a letter: filled in with what the register has, and with room for what it does not have yet. No text of the law
/// sets its form: its fields are those that courts and inspectorates use (assumed).
/// </summary>
internal static class ServicePaper
{
    private const int Signed = 2, Remarks = 3;

    public static CasePaper Of(Letter letter, LetterDocument document)
    {
        ServiceProof proof = letter.Proof ?? new ServiceProof();
        string to = document is { CreditCode: { } code } && document.Addressee == document.CompanyName ? $"{document.Addressee}（{code}）" : document.Addressee;
        CasePaperRow[] rows =
        [
            Row("送达文书", $"《{document.Title}》"),
            Row("文号", letter.Number ?? ""),
            Row("受送达人", to),
            Row("送达地点", proof.Place ?? "", Signed),
            Row("送达方式", letter.Form is { } form ? form.InWords().ToString(MessageLanguage.Chinese) : FormsToTick(), Signed),
            Row("签收人", proof.ReceivedBy ?? "", Signed),
            Row("签收人身份", proof.Relation ?? ""),
            Row("签收日期", DayOf(proof is { ReceivedBy: null, Refusal: not null } ? null : letter.Served)),
            Row("拒收事由", proof.Refusal is { } refusal ? $"{refusal}{(letter.Served is { } day ? $"（{DayOf(day)}）" : "")}" : "", Signed),
            Row("见证人", string.Join('、', proof.Witnesses), Signed),
            Row("邮件号", proof.Tracking ?? ""),
            Row("送达人", string.Join('、', proof.ServedBy), Signed),
            Row("备注", "", Remarks),
        ];
        return new CasePaper("送达回证", [new CasePaperPart { Widths = [1, 3.2], Rows = rows }])
        {
            Issuer = document.Issuer,
            Number = letter.Number,
            Day = letter.Served ?? letter.Issued,
        };
    }

    private static CasePaperRow Row(string label, string text, int lines = 1) => new([label, text]) { Lines = lines };

    private static string FormsToTick() =>
        string.Join('　', Enum.GetValues<ServiceForm>().Select(form => $"□{form.InWords().ToString(MessageLanguage.Chinese)}"));

    private static string DayOf(LocalDate? day) => day?.ToString("uuuu年M月d日", CultureInfo.InvariantCulture) ?? "　　　　年　　月　　日";
}
