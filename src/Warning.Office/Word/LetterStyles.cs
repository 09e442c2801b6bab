using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace EarlyWarning.Office.Word;

/// <summary>
/// The named styles of a letter: all that it looks like. Names are the standard's words; 公文 is put before those that Word itself uses.
/// </summary>
internal static class LetterStyles
{
    public const string Red = "FF0000";

    public const string Plain = "Normal";
    public const string Issuer = "Issuer";
    public const string Anchor = "HeadAnchor";
    public const string Number = "Number";
    public const string Title = "LetterTitle";
    public const string Addressee = "Addressee";
    public const string Body = "LetterBody";
    public const string Fact = "Fact";
    public const string LastBody = "LetterBodyLast";
    public const string OneAttachment = "AttachmentOnly";
    public const string FirstAttachment = "AttachmentFirst";
    public const string NextAttachment = "AttachmentNext";
    public const string Signature = "LetterSignature";
    public const string FirstSignature = "LetterSignatureFirst";
    public const string Date = "LetterDate";
    public const string Contact = "Contact";
    public const string Copies = "Copies";
    public const string SectionEnd = "SectionEnd";
    public const string OddPageNumber = "PageNumberOdd";
    public const string EvenPageNumber = "PageNumberEven";
    public const string PageTitle = "PageTitle";
    public const string Label = "TableLabel";
    public const string Cell = "TableText";
    public const string Internal = "InternalMark";
    public const string Table = "LetterTable";
    public const string ToCome = "ToCome";

    public static Styles Create(IssuerHead head)
    {
        Styles styles = new(Defaults(), Normal());
        styles.Append(Head(head));
        styles.Append(Text());
        styles.Append(End());
        styles.Append(Pages());
        styles.Append(TableStyle.NoTable(), TableStyle.Lined(), Marked());
        return styles;
    }

    private static DocDefaults Defaults() => new(
        new RunPropertiesDefault(new RunPropertiesBaseStyle(
            new RunFonts { Ascii = LetterFonts.Latin, HighAnsi = LetterFonts.Latin, ComplexScript = LetterFonts.Latin, EastAsia = LetterFonts.FangSong },
            new FontSize { Val = "32" },
            new FontSizeComplexScript { Val = "32" },
            new Languages { Val = "en-US", EastAsia = "zh-CN" })),
        new ParagraphPropertiesDefault());

    private static Style Normal()
    {
        Style style = StyleForm.Paragraph(Plain, "Normal", null, new StyleForm { Spacing = LetterForm.Tightening });
        style.Default = true;
        return style;
    }

    private static IEnumerable<Style> Head(IssuerHead head)
    {
        yield return StyleForm.Paragraph(Issuer, "发文机关标志", Plain, new StyleForm
        {
            Line = head.Line,
            Align = JustificationValues.Center,
            Font = LetterFonts.XiaoBiaoSong,
            Size = head.Size * 2,
            Colour = Red,
        });
        yield return StyleForm.Paragraph(Anchor, "版头", Plain, new StyleForm { Line = 20, Size = 2 });

        // Its characters fill a line of 17 points, so that the distance to the rule is what is before it.
        yield return StyleForm.Paragraph(Number, "发文字号", Plain, new StyleForm
        {
            Line = 340,
            Before = LetterForm.Twips(head.Bottom + LetterForm.RuleToNumber - LetterForm.Top),
            Align = JustificationValues.Right,
        });
        yield return StyleForm.Paragraph(Title, "公文标题", Plain, new StyleForm
        {
            Line = 640,
            Before = 2 * LetterForm.Line,
            After = LetterForm.Line,
            Align = JustificationValues.Center,
            Font = LetterFonts.XiaoBiaoSong,
            Size = 44,
            KeepNext = true,
            OutlineLevel = 0,
        });
    }

    private static IEnumerable<Style> Text()
    {
        StyleForm body = new() { FirstLine = 2, Align = JustificationValues.Both };
        yield return StyleForm.Paragraph(Addressee, "主送机关", Plain, new StyleForm { KeepNext = true });
        yield return StyleForm.Paragraph(Body, "公文正文", Plain, body);
        yield return StyleForm.Paragraph(Fact, "公文事实", Body, new StyleForm { Numbering = FactNumbering.Id });
        yield return StyleForm.Paragraph(LastBody, "公文正文（末段）", Body, new StyleForm { KeepNext = true });
    }

    // The date ends four characters before the edge, and the issuer is centred over it (GB/T 9704-2012, 7.3.5.1): both are centred on one block, whose middle is that of a date of 6.5 characters.
    private static IEnumerable<Style> End()
    {
        StyleForm attachment = new() { KeepNext = true, Tab = 6 };
        yield return StyleForm.Paragraph(OneAttachment, "附件说明（一个）", Plain, attachment with { Left = 5, Hanging = 3, Tab = null, Before = LetterForm.Line });
        yield return StyleForm.Paragraph(FirstAttachment, "附件说明", Plain, attachment with { Left = 6, Hanging = 4, Before = LetterForm.Line });
        yield return StyleForm.Paragraph(NextAttachment, "附件说明（续）", Plain, attachment with { Left = 6, Hanging = 1 });
        StyleForm block = new() { Left = 13.5, Align = JustificationValues.Center };
        yield return StyleForm.Paragraph(Signature, "发文机关署名（续）", Plain, block with { KeepNext = true });
        yield return StyleForm.Paragraph(FirstSignature, "发文机关署名", Signature, new StyleForm { Before = 2 * LetterForm.Line });
        yield return StyleForm.Paragraph(Date, "成文日期", Plain, block);
        yield return StyleForm.Paragraph(Contact, "附注", Plain, new StyleForm { FirstLine = 2, Align = JustificationValues.Left });
        yield return StyleForm.Paragraph(Copies, "抄送", Plain, new StyleForm { Left = 3.6, Hanging = 2.6, Right = 1, Size = 28, Before = LetterForm.Line / 2 });
        yield return StyleForm.Paragraph(SectionEnd, "分节", Plain, new StyleForm { Line = 20, Size = 2 });
    }

    private static IEnumerable<Style> Pages()
    {
        StyleForm number = new() { Line = PageNumber.LineTwips, Font = LetterFonts.Song, Latin = LetterFonts.Song, Size = 28 };
        yield return StyleForm.Paragraph(OddPageNumber, "页码（单页）", Plain, number with { Align = JustificationValues.Right, Right = 1 });
        yield return StyleForm.Paragraph(EvenPageNumber, "页码（双页）", Plain, number with { Align = JustificationValues.Left, Left = 1 });
        yield return StyleForm.Paragraph(PageTitle, "附页标题", Plain, new StyleForm { Line = 640, After = LetterForm.Line, Align = JustificationValues.Center, Font = LetterFonts.XiaoBiaoSong, Size = 44, KeepNext = true });
        yield return StyleForm.Paragraph(Label, "表格栏目", Plain, new StyleForm { Align = JustificationValues.Center, Font = LetterFonts.Hei, Size = 28 });
        yield return StyleForm.Paragraph(Cell, "表格内容", Plain, new StyleForm { Size = 28 });
        yield return StyleForm.Paragraph(Internal, "内部使用", Plain, new StyleForm { Align = JustificationValues.Center, Font = LetterFonts.Hei, Colour = Red, Framed = true, After = LetterForm.Line / 2 });
    }

    private static Style Marked() => new(
        new StyleName { Val = "待填" },
        new UIPriority { Val = 1 },
        new PrimaryStyle(),
        new StyleRunProperties(new Shading { Val = ShadingPatternValues.Clear, Color = "auto", Fill = "FFF2A8" }))
    {
        Type = StyleValues.Character,
        StyleId = ToCome,
        CustomStyle = true,
    };
}
