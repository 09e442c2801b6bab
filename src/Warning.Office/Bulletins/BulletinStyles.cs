using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using EarlyWarning.Office.Word;
using PageNumber = EarlyWarning.Office.Word.PageNumber;
using TableStyle = EarlyWarning.Office.Word.TableStyle;

namespace EarlyWarning.Office.Bulletins;

/// <summary>The named styles of a bulletin, which define all of its looks.</summary>
internal static class BulletinStyles
{
    public const string Title = "BulletinTitle";
    public const string Issue = "BulletinIssue";
    public const string Head = "BulletinHead";
    public const string LeadersTitle = "BulletinLeaders";
    public const string Heading = "BulletinHeading";
    public const string Note = "BulletinNote";
    public const string Label = "BulletinLabel";
    public const string Cell = "BulletinCell";
    public const string Figure = "BulletinFigure";
    public const string Drawing = "BulletinDrawing";

    public static Styles Create()
    {
        Styles styles = new(Defaults(), Normal());
        styles.Append(Heads());
        styles.Append(Text());
        styles.Append(TableStyle.NoTable(), TableStyle.Lined(), LetterStyles.Marked(), LetterStyles.Joined());
        return styles;
    }

    private static IEnumerable<Style> Heads()
    {
        yield return ParagraphStyle.Paragraph(Title, "简报名称", LetterStyles.Plain, new ParagraphStyle
        {
            Line = 840,
            Align = JustificationValues.Center,
            Font = LetterFonts.XiaoBiaoSong,
            Size = 64,
            Colour = LetterStyles.Red,
            KeepNext = true,
            OutlineLevel = 0,
        });
        yield return ParagraphStyle.Paragraph(
            Issue, "简报期号", LetterStyles.Plain, new ParagraphStyle { Line = 420, Align = JustificationValues.Center, Size = 28, KeepNext = true });
        yield return ParagraphStyle.Paragraph(Head, "简报发布单位", LetterStyles.Plain, new ParagraphStyle { Line = 440, Before = 60, Size = 28, KeepNext = true });
        yield return ParagraphStyle.Paragraph(LeadersTitle, "要情标题", LetterStyles.Plain, new ParagraphStyle
        {
            Line = 560,
            Before = 120,
            After = 60,
            Align = JustificationValues.Center,
            Font = LetterFonts.XiaoBiaoSong,
            Size = 40,
            KeepNext = true,
            OutlineLevel = 0,
        });
    }

    private static IEnumerable<Style> Text()
    {
        ParagraphStyle number = new() { Line = PageNumber.LineTwips, Font = LetterFonts.Song, Latin = LetterFonts.Song, Size = 28 };
        yield return ParagraphStyle.Paragraph(
            Heading, "简报栏目", LetterStyles.Plain,
            new ParagraphStyle { Line = 480, Before = 200, After = 60, Font = LetterFonts.Hei, Size = 30, KeepNext = true, OutlineLevel = 1 });
        yield return ParagraphStyle.Paragraph(Note, "简报说明", LetterStyles.Plain, new ParagraphStyle { Line = 380, After = 60, FirstLine = 2, Size = 24 });
        yield return ParagraphStyle.Paragraph(
            Label, "简报表头", LetterStyles.Plain,
            new ParagraphStyle { Line = 300, Before = 30, After = 30, Align = JustificationValues.Center, Font = LetterFonts.Hei, Size = 20 });
        yield return ParagraphStyle.Paragraph(Cell, "简报表格", LetterStyles.Plain, new ParagraphStyle { Line = 300, Before = 30, After = 30, Size = 20 });
        yield return ParagraphStyle.Paragraph(
            Figure, "要情数字", LetterStyles.Plain,
            new ParagraphStyle { Line = 600, Align = JustificationValues.Center, Font = LetterFonts.Hei, Size = 44, Colour = LetterStyles.Red });
        yield return Drawn();
        yield return ParagraphStyle.Paragraph(
            LetterStyles.OddPageNumber, "页码（单页）", LetterStyles.Plain, number with { Align = JustificationValues.Right, Right = 1 });
        yield return ParagraphStyle.Paragraph(
            LetterStyles.EvenPageNumber, "页码（双页）", LetterStyles.Plain, number with { Align = JustificationValues.Left, Left = 1 });
    }

    // A line of exact height would cut a chart off.
    private static Style Drawn() => new(
        new StyleName { Val = "简报图表" },
        new BasedOn { Val = LetterStyles.Plain },
        new UIPriority { Val = 1 },
        new PrimaryStyle(),
        new StyleParagraphProperties
        {
            SpacingBetweenLines = new SpacingBetweenLines { Before = "0", After = "60", Line = "240", LineRule = LineSpacingRuleValues.Auto },
            Justification = new Justification { Val = JustificationValues.Center },
        })
    {
        Type = StyleValues.Paragraph,
        StyleId = Drawing,
        CustomStyle = true,
    };

    private static DocDefaults Defaults() => new(
        new RunPropertiesDefault(new RunPropertiesBaseStyle(
            new RunFonts { Ascii = LetterFonts.Latin, HighAnsi = LetterFonts.Latin, ComplexScript = LetterFonts.Latin, EastAsia = LetterFonts.FangSong },
            new FontSize { Val = "28" },
            new FontSizeComplexScript { Val = "28" },
            new Languages { Val = "en-US", EastAsia = "zh-CN" })),
        new ParagraphPropertiesDefault());

    private static Style Normal()
    {
        Style style = ParagraphStyle.Paragraph(LetterStyles.Plain, "Normal", null, new ParagraphStyle { Line = 440 });
        style.Default = true;
        return style;
    }
}
