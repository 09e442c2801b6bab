using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using EarlyWarning.Files;
using EarlyWarning.Office.Word;

namespace EarlyWarning.Office.Bulletins;

/// <summary>Composes the pages of a bulletin: head and page for the leaders, then the numbered parts.</summary>
internal static class BulletinPage
{
    private const string Leaders = "要　　情";

    private static readonly string[] Numerals = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"];

    public static IEnumerable<OpenXmlElement> Content(MainDocumentPart main, Bulletin bulletin, Action<WorkbookDocument, Stream> workbooks)
    {
        yield return Printed.Paragraph(BulletinStyles.Title, bulletin.Title);
        yield return Printed.Paragraph(BulletinStyles.Issue, $"{Bulletin.IssueToCome}　{bulletin.Period}");
        yield return Issuer(bulletin);
        yield return Printed.Paragraph(BulletinStyles.LeadersTitle, Leaders);
        yield return BulletinTable.OfFigures(bulletin.Figures);
        foreach (OpenXmlElement element in bulletin.Leaders.SelectMany(part => Part(main, part, part.Title, chart: 0, workbooks))) yield return element;
        for (int place = 0; place < bulletin.Parts.Count; place++)
        {
            BulletinPart part = bulletin.Parts[place];
            OpenXmlElement[] elements = [.. Part(main, part, $"{NumeralOf(place)}、{part.Title}", place + 1, workbooks)];
            if (place == 0) ((Paragraph)elements[0]).ParagraphProperties!.PageBreakBefore = new PageBreakBefore();
            foreach (OpenXmlElement element in elements) yield return element;
        }
    }

    /// <summary>The line of the issuer, with the red rule below the head.</summary>
    private static Paragraph Issuer(Bulletin bulletin)
    {
        string day = bulletin.Through.ToString("uuuu年M月d日", CultureInfo.InvariantCulture);
        Paragraph line = Printed.Paragraph(BulletinStyles.Head, bulletin.Issuer, day);
        ParagraphProperties look = line.ParagraphProperties!;
        look.ParagraphBorders =
            new ParagraphBorders { BottomBorder = new BottomBorder { Val = BorderValues.Single, Color = LetterStyles.Red, Size = 18U, Space = 4U } };
        look.Tabs = new Tabs(new TabStop { Val = TabStopValues.Right, Position = LetterLayout.Twips(BulletinLayout.TextWidth) });
        return line;
    }

    private static IEnumerable<OpenXmlElement> Part(
        MainDocumentPart main, BulletinPart part, string title, int chart, Action<WorkbookDocument, Stream> workbooks)
    {
        yield return Printed.Paragraph(BulletinStyles.Heading, title);
        if (part.Note is { } note) yield return Printed.Paragraph(BulletinStyles.Note, note);
        if (part.Table is { } table) yield return BulletinTable.Of(table);
        if (part.Chart is { } drawn) yield return BulletinDrawing.Of(main, drawn, chart, workbooks);
    }

    private static string NumeralOf(int place) => place < Numerals.Length ? Numerals[place] : (place + 1).ToString(CultureInfo.InvariantCulture);
}
