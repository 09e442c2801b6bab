using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using EarlyWarning.Files;

namespace EarlyWarning.Office.Word;

/// <summary>Composes the pages of a paper of a case: head, then its parts. Heads of tables are repeated on every page, rows do not break.</summary>
internal static class CasePaperPage
{
    private const double Margin = 25, Top = 25, Bottom = 27;
    private const string Internal = "内部使用";

    private static readonly int Width = LetterLayout.Twips(LetterLayout.PageWidth - (2 * Margin));

    public static SectionProperties Section(params OpenXmlElement[] footers)
    {
        SectionProperties section = new();
        section.Append(footers);
        section.Append(
            new PageSize { Width = (uint)LetterLayout.Twips(LetterLayout.PageWidth), Height = (uint)LetterLayout.Twips(LetterLayout.PageHeight) },
            new PageMargin
            {
                Top = LetterLayout.Twips(Top),
                Right = (uint)LetterLayout.Twips(Margin),
                Bottom = LetterLayout.Twips(Bottom),
                Left = (uint)LetterLayout.Twips(Margin),
                Header = (uint)LetterLayout.Twips(15),
                Footer = (uint)LetterLayout.Twips(15),
                Gutter = 0U,
            });
        return section;
    }

    public static IEnumerable<OpenXmlElement> Content(CasePaper paper)
    {
        if (paper.IsInternal) yield return Printed.Paragraph(LetterStyles.Internal, Internal);
        if (paper.Issuer is { } issuer) yield return Printed.Paragraph(CasePaperStyles.Unit, issuer);
        yield return Printed.Paragraph(CasePaperStyles.Title, paper.Title);
        if (paper.Number is { } number) yield return Printed.Paragraph(CasePaperStyles.Number, number);
        foreach (OpenXmlElement element in paper.Parts.SelectMany(Part)) yield return element;
    }

    private static IEnumerable<OpenXmlElement> Part(CasePaperPart part)
    {
        if (part.Heading is { } heading) yield return Printed.Paragraph(CasePaperStyles.Heading, heading);
        foreach (string line in part.Lines) yield return Printed.Paragraph(CasePaperStyles.Text, line);
        if (part.Rows.Count == 0) yield break;
        yield return TableOf(part);

        // Tables with nothing between them are one, and a document may not end with one.
        yield return Printed.Paragraph(CasePaperStyles.Gap, null);
    }

    private static Table TableOf(CasePaperPart part)
    {
        int[] widths = [.. part.Widths.Select(share => (int)Math.Floor(Width * share / part.Widths.Sum()))];
        widths[^1] += Width - widths.Sum();
        IEnumerable<TableRow> rows = part.Rows.Select(row => RowOf(widths, row, isForm: part.Heads.Count == 0));
        return LetterTable.Create(widths, part.Heads.Count == 0 ? rows : rows.Prepend(HeadOf(widths, part.Heads)));
    }

    private static TableRow HeadOf(int[] widths, IReadOnlyList<string> heads)
    {
        TableRow row = LetterTable.Row(widths, 0, [.. heads.Select(head => Printed.Paragraph(CasePaperStyles.Label, head))]);
        row.TableRowProperties!.Append(new TableHeader());
        return row;
    }

    private static TableRow RowOf(int[] widths, CasePaperRow row, bool isForm)
    {
        string StyleAt(int place) => isForm && place % 2 == 0 ? CasePaperStyles.Label : CasePaperStyles.Cell;
        Paragraph[] cells = [.. row.Cells.Select((text, place) => Printed.Paragraph(StyleAt(place), text))];
        TableRow made = LetterTable.Row(widths, 0, cells);
        made.TableRowProperties!.GetFirstChild<TableRowHeight>()!.Val = (uint)((row.Lines * CasePaperStyles.Line) + (CasePaperStyles.Line / 4));
        return made;
    }
}
