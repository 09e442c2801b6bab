using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace EarlyWarning.Office.Word;

/// <summary>Composes the reply slip, on a page of its own.</summary>
internal static class ReplySlipPage
{
    private const int MostLines = 18;

    private static readonly int[] Columns = [LetterLayout.Twips(38), LetterLayout.Twips(118)];

    public static SectionProperties Section() => SectionEnd.Section();

    public static IEnumerable<OpenXmlElement> Content(LetterReplySlip slip)
    {
        yield return Printed.Paragraph(LetterStyles.PageTitle, slip.Title);
        yield return Printed.Paragraph(LetterStyles.Addressee, $"{slip.Addressee}：");
        yield return Printed.Paragraph(LetterStyles.Body, slip.Opening);
        if (slip.Fields.Count > 0)
        {
            yield return LetterTable.Create(Columns, slip.Fields.Select(Row));
        }
    }

    private static TableRow Row(LetterReplyField field) => LetterTable.Row(
        Columns,
        Math.Clamp(field.Lines, 1, MostLines),
        Printed.Paragraph(LetterStyles.Label, field.Label),
        Printed.Paragraph(LetterStyles.Cell, field.Text));
}
