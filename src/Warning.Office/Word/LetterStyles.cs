using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace EarlyWarning.Office.Word;

/// <summary>
/// The named styles of a letter, which define all of its looks. Names are the words of the standard, with 公文 before those that Word itself uses.
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
    public const string Counted = "Counted";

    public static Styles Create(IssuerHead head, SignatureBlock signature)
    {
        Styles styles = new(Defaults(), Normal());
        styles.Append(Head(head));
        styles.Append(Text());
        styles.Append(End(signature));
        styles.Append(Pages());
        styles.Append(TableStyle.NoTable(), TableStyle.Lined(), Marked(), Joined());
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
        Style style = ParagraphStyle.Paragraph(Plain, "Normal", null, new ParagraphStyle { Spacing = LetterLayout.Tightening });
        style.Default = true;
        return style;
    }

    private static IEnumerable<Style> Head(IssuerHead head)
    {
        yield return ParagraphStyle.Paragraph(Issuer, "发文机关标志", Plain, new ParagraphStyle
        {
            Line = head.Line,
            Align = JustificationValues.Center,
            Font = LetterFonts.XiaoBiaoSong,
            Size = head.Size * 2,
            Colour = Red,
        });
        yield return ParagraphStyle.Paragraph(Anchor, "版头", Plain, new ParagraphStyle { Line = 20, Size = 2 });

        // Characters fill a line of 17 points, so that the space before it is the distance to the rule.
        yield return ParagraphStyle.Paragraph(Number, "发文字号", Plain, new ParagraphStyle
        {
            Line = 340,
            Before = LetterLayout.Twips(head.Bottom + LetterLayout.RuleToNumber - LetterLayout.Top),
            Align = JustificationValues.Right,
        });
        yield return ParagraphStyle.Paragraph(Title, "公文标题", Plain, new ParagraphStyle
        {
            Line = 640,
            Before = 2 * LetterLayout.Line,
            After = LetterLayout.Line,
            Align = JustificationValues.Center,
            Font = LetterFonts.XiaoBiaoSong,
            Size = 44,
            KeepNext = true,
            OutlineLevel = 0,
        });
    }

    private static IEnumerable<Style> Text()
    {
        ParagraphStyle body = new() { FirstLine = 2, Align = JustificationValues.Both };
        yield return ParagraphStyle.Paragraph(Addressee, "主送机关", Plain, new ParagraphStyle { KeepNext = true });
        yield return ParagraphStyle.Paragraph(Body, "公文正文", Plain, body);
        yield return ParagraphStyle.Paragraph(Fact, "公文事实", Body, new ParagraphStyle { Numbering = FactNumbering.Id });
        yield return ParagraphStyle.Paragraph(LastBody, "公文正文（末段）", Body, new ParagraphStyle { KeepNext = true });
    }

    private static IEnumerable<Style> End(SignatureBlock signature)
    {
        ParagraphStyle attachment = new() { KeepNext = true, Tab = 6 };
        yield return ParagraphStyle.Paragraph(OneAttachment, "附件说明（一个）", Plain, attachment with { Left = 5, Hanging = 3, Tab = null, Before = LetterLayout.Line });
        yield return ParagraphStyle.Paragraph(FirstAttachment, "附件说明", Plain, attachment with { Left = 6, Hanging = 4, Before = LetterLayout.Line });
        yield return ParagraphStyle.Paragraph(NextAttachment, "附件说明（续）", Plain, attachment with { Left = 6, Hanging = 1 });
        yield return ParagraphStyle.Paragraph(Signature, "发文机关署名（续）", Plain, new ParagraphStyle { Left = signature.Left, Align = JustificationValues.Center, KeepNext = true });
        yield return ParagraphStyle.Paragraph(FirstSignature, "发文机关署名", Signature, new ParagraphStyle { Before = 2 * LetterLayout.Line });
        yield return ParagraphStyle.Paragraph(Date, "成文日期", Plain, new ParagraphStyle { Right = SignatureBlock.DateFromEdge, Align = JustificationValues.Right, KeepNext = true });
        yield return ParagraphStyle.Paragraph(Contact, "附注", Plain, new ParagraphStyle { FirstLine = 2, Align = JustificationValues.Left, KeepNext = true });
        yield return ParagraphStyle.Paragraph(Copies, "抄送", Plain, new ParagraphStyle { Left = 3.6, Hanging = 2.6, Right = 1, Size = 28 });
        yield return ParagraphStyle.Paragraph(SectionEnd, "分节", Plain, new ParagraphStyle { Line = 20, Size = 2 });
    }

    private static IEnumerable<Style> Pages()
    {
        ParagraphStyle number = new() { Line = PageNumber.LineTwips, Font = LetterFonts.Song, Latin = LetterFonts.Song, Size = 28 };
        yield return ParagraphStyle.Paragraph(OddPageNumber, "页码（单页）", Plain, number with { Align = JustificationValues.Right, Right = 1 });
        yield return ParagraphStyle.Paragraph(EvenPageNumber, "页码（双页）", Plain, number with { Align = JustificationValues.Left, Left = 1 });
        yield return ParagraphStyle.Paragraph(PageTitle, "附页标题", Plain, new ParagraphStyle { Line = 640, After = LetterLayout.Line, Align = JustificationValues.Center, Font = LetterFonts.XiaoBiaoSong, Size = 44, KeepNext = true });
        yield return ParagraphStyle.Paragraph(Label, "表格栏目", Plain, new ParagraphStyle { Align = JustificationValues.Center, Font = LetterFonts.Hei, Size = 28 });
        yield return ParagraphStyle.Paragraph(Cell, "表格内容", Plain, new ParagraphStyle { Size = 28 });
        yield return ParagraphStyle.Paragraph(Internal, "内部使用", Plain, new ParagraphStyle { Align = JustificationValues.Center, Font = LetterFonts.Hei, Colour = Red, Framed = true, After = LetterLayout.Line / 2 });
    }

    /// <summary>The style of numbers and units.</summary>
    // Lines of this language are broken by Unicode, beside no joiner.
    public static Style Joined() => new(
        new StyleName { Val = "数字和单位" },
        new UIPriority { Val = 1 },
        new PrimaryStyle(),
        new StyleRunProperties(new Languages { EastAsia = "en-US" }))
    {
        Type = StyleValues.Character,
        StyleId = Counted,
        CustomStyle = true,
    };

    /// <summary>The style of what is yet to be filled in.</summary>
    public static Style Marked() => new(
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
