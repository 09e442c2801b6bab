using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace EarlyWarning.Office.Word;

/// <summary>Composes the checklist of the office: a document of its own, marked not to be sent, without red head or page number.</summary>
internal static class ChecklistPage
{
    public const string Mark = "内部使用，不随函发出";

    private static readonly int[] Columns = [LetterLayout.Twips(14), LetterLayout.Twips(84), LetterLayout.Twips(32), LetterLayout.Twips(26)];

    private static readonly string[] Headings = ["序号", "核对事项", "核对结果", "核对人"];

    public static SectionProperties Section() => SectionEnd.Section();

    public static IEnumerable<OpenXmlElement> Content(LetterDocument letter)
    {
        yield return Printed.Paragraph(LetterStyles.Internal, Mark);
        yield return Printed.Paragraph(LetterStyles.PageTitle, "发函核对单");
        yield return Printed.Paragraph(LetterStyles.Addressee, $"文书：{letter.Title}　{letter.Number ?? LetterDocument.NumberToCome}");
        yield return Printed.Paragraph(LetterStyles.Addressee, $"用人单位：{letter.CompanyName}");
        yield return LetterTable.Create(Columns, Rows(letter.Checklist));
    }

    private static IEnumerable<TableRow> Rows(IReadOnlyList<string> items) => items.Select(Row).Prepend(HeadingRow());

    private static TableRow HeadingRow()
    {
        TableRow row = LetterTable.Row(Columns, 1, [.. Headings.Select(heading => Printed.Paragraph(LetterStyles.Label, heading))]);
        row.TableRowProperties!.Append(new TableHeader());
        return row;
    }

    private static TableRow Row(string item, int index) => LetterTable.Row(
        Columns,
        1,
        Printed.Paragraph(LetterStyles.Label, (index + 1).ToString(CultureInfo.InvariantCulture)),
        Printed.Paragraph(LetterStyles.Cell, item),
        Printed.Paragraph(LetterStyles.Label, "是／否"),
        Printed.Paragraph(LetterStyles.Cell, null));
}
