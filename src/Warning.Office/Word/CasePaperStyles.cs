using DocumentFormat.OpenXml.Wordprocessing;

namespace EarlyWarning.Office.Word;

/// <summary>The named styles of the papers of a case, which define all of their looks.</summary>
internal static class CasePaperStyles
{
    public const string Unit = "CaseUnit";
    public const string Title = "CaseTitle";
    public const string Number = "CaseNumber";
    public const string Heading = "CaseHeading";
    public const string Text = "CaseText";
    public const string Label = "CaseLabel";
    public const string Cell = "CaseCell";
    public const string Gap = "CaseGap";

    /// <summary>The height of a line of a table, in twips.</summary>
    public const int Line = 360;

    public static Styles Create()
    {
        Styles styles = new(Defaults(), Normal());
        styles.Append(Heads());
        styles.Append(Texts());
        styles.Append(TableStyle.NoTable(), TableStyle.Lined(), LetterStyles.Marked(), LetterStyles.Joined());
        return styles;
    }

    private static IEnumerable<Style> Heads()
    {
        yield return ParagraphStyle.Paragraph(LetterStyles.Internal, "内部使用", LetterStyles.Plain, new ParagraphStyle
        {
            Line = 420,
            After = 120,
            Align = JustificationValues.Center,
            Font = LetterFonts.Hei,
            Size = 28,
            Colour = LetterStyles.Red,
            Framed = true,
        });
        yield return ParagraphStyle.Paragraph(
            Unit, "案卷单位", LetterStyles.Plain, new ParagraphStyle { Line = 480, Align = JustificationValues.Center, Size = 32, KeepNext = true });
        yield return ParagraphStyle.Paragraph(Title, "案卷标题", LetterStyles.Plain, new ParagraphStyle
        {
            Line = 640,
            After = 120,
            Align = JustificationValues.Center,
            Font = LetterFonts.XiaoBiaoSong,
            Size = 44,
            KeepNext = true,
            OutlineLevel = 0,
        });
        yield return ParagraphStyle.Paragraph(
            Number, "案卷编号", LetterStyles.Plain, new ParagraphStyle { Line = 400, After = 60, Align = JustificationValues.Right, Size = 24, KeepNext = true });
        yield return ParagraphStyle.Paragraph(
            Heading, "案卷栏目", LetterStyles.Plain,
            new ParagraphStyle { Line = 440, Before = 160, After = 60, Font = LetterFonts.Hei, Size = 28, KeepNext = true, OutlineLevel = 1 });
    }

    private static IEnumerable<Style> Texts()
    {
        ParagraphStyle number = new() { Line = PageNumber.LineTwips, Font = LetterFonts.Song, Latin = LetterFonts.Song, Size = 28 };
        yield return ParagraphStyle.Paragraph(
            Text, "案卷正文", LetterStyles.Plain, new ParagraphStyle { Line = 400, FirstLine = 2, Align = JustificationValues.Both });
        yield return ParagraphStyle.Paragraph(
            Label, "案卷表格栏目", LetterStyles.Plain,
            new ParagraphStyle { Line = Line, Align = JustificationValues.Center, Font = LetterFonts.Hei });
        yield return ParagraphStyle.Paragraph(Cell, "案卷表格内容", LetterStyles.Plain, new ParagraphStyle { Line = Line });
        yield return ParagraphStyle.Paragraph(Gap, "案卷间隔", LetterStyles.Plain, new ParagraphStyle { Line = 100, Size = 2 });
        yield return ParagraphStyle.Paragraph(
            LetterStyles.OddPageNumber, "页码（单页）", LetterStyles.Plain, number with { Align = JustificationValues.Right, Right = 1 });
        yield return ParagraphStyle.Paragraph(
            LetterStyles.EvenPageNumber, "页码（双页）", LetterStyles.Plain, number with { Align = JustificationValues.Left, Left = 1 });
    }

    private static DocDefaults Defaults() => new(
        new RunPropertiesDefault(new RunPropertiesBaseStyle(
            new RunFonts { Ascii = LetterFonts.Latin, HighAnsi = LetterFonts.Latin, ComplexScript = LetterFonts.Latin, EastAsia = LetterFonts.FangSong },
            new FontSize { Val = "24" },
            new FontSizeComplexScript { Val = "24" },
            new Languages { Val = "en-US", EastAsia = "zh-CN" })),
        new ParagraphPropertiesDefault());

    private static Style Normal()
    {
        Style style = ParagraphStyle.Paragraph(LetterStyles.Plain, "Normal", null, new ParagraphStyle { Line = 400 });
        style.Default = true;
        return style;
    }
}
