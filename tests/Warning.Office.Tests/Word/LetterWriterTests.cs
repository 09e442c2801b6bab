using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace EarlyWarning.Office.Word;

public sealed class LetterWriterTests
{
    public static TheoryData<string> Examples => LetterExamples.Names;

    [Theory]
    [MemberData(nameof(Examples))]
    public void The_document_is_valid(string example) => Assert.Empty(Faults(LetterExamples.All[example]));

    [Fact]
    public void The_letters_of_four_places_are_valid_and_have_no_straight_quotes() => Assert.All(PlaceLetters.All.Values, letter =>
    {
        Assert.Empty(Faults(letter));
        Read(letter, main => Assert.DoesNotMatch("[\"'＂＇]", main.Document.InnerText));
    });

    [Fact]
    public void An_addressee_is_called_by_its_name_alone_and_its_code_stands_on_the_slip()
    {
        LetterDocument hubei = PlaceLetters.All["hubei"];
        Read(hubei, main =>
        {
            Assert.Equal("示例市示例家具有限公司：", ParagraphsOf(main, LetterStyles.Addressee).First().InnerText);
            Assert.Contains(hubei.CreditCode!, main.Document.Descendants<Table>().First().InnerText, StringComparison.Ordinal);
        });
        LetterDocument shaanxi = PlaceLetters.All["shaanxi"];
        Read(shaanxi, main => Assert.Contains(ParagraphsOf(main, LetterStyles.Body), text => text.InnerText == $"用人单位：{shaanxi.CompanyName}（统一社会信用代码：{shaanxi.CreditCode}）。"));
    }

    [Theory]
    [InlineData("关于做好高温天气劳动保护工作的工会劳动法律监督提示函", "关于做好高温天气劳动保护工作的\n工会劳动法律监督提示函")]
    [InlineData("工会劳动法律监督提示函", "工会劳动法律监督提示函")]
    [InlineData("关于工资支付的工会劳动法律监督提示函", "关于工资支付的工会劳动法律监督提示函")]
    [InlineData("关于在全县范围内开展职工劳动安全卫生检查的通知", "关于在全县范围内开展职工劳动安全卫生检查的通知")]
    public void A_title_longer_than_a_line_is_broken_before_the_name_of_the_letter(string title, string lines)
    {
        using MemoryStream stream = new();
        LetterWriter.Write(LetterExamples.Reminder() with { Title = title }, stream);
        Assert.Contains(lines, LetterReader.Read(stream).Paragraphs);
    }

    [Theory]
    [InlineData("合计268,400元。", "268,400\uFEFF元")]
    [InlineData("请于15个工作日内", "15\uFEFF个\uFEFF工\uFEFF作\uFEFF日")]
    [InlineData("占5%的职工", "5%\uFEFF的")]
    public void A_number_is_kept_with_its_unit(string text, string joined)
    {
        Paragraph paragraph = Printed.Paragraph(LetterStyles.Body, text);
        Run counted = paragraph.Elements<Run>().Single(run => run.RunProperties?.RunStyle?.Val == LetterStyles.Counted);
        Assert.Equal(joined, counted.InnerText);
        Assert.Equal(text, paragraph.InnerText.Replace("\uFEFF", "", StringComparison.Ordinal));
    }

    [Fact]
    public void The_date_ends_four_characters_from_the_edge_and_copies_stand_at_the_foot() => Read(PlaceLetters.All["guangdong"], main =>
    {
        Style date = StyleOf(main, LetterStyles.Date), issuer = StyleOf(main, LetterStyles.Signature);
        Paragraph copies = ParagraphsOf(main, LetterStyles.Copies).Single();
        Assert.Equal("1260", date.StyleParagraphProperties!.Indentation!.Right!.Value);
        Assert.Equal(JustificationValues.Right, date.StyleParagraphProperties.Justification!.Val!.Value);

        // 2026年5月12日 is 6.5 characters wide; its middle is 4 + 3.25 from the edge, and so is that of what is centred from 13.5 characters on.
        Assert.Equal("4253", issuer.StyleParagraphProperties!.Indentation!.Left!.Value);
        FrameProperties foot = copies.ParagraphProperties!.FrameProperties!;
        Assert.Equal((VerticalAlignmentValues.Bottom, VerticalAnchorValues.Margin), (foot.YAlign!.Value, foot.VerticalPosition!.Value));
        Assert.Equal("抄送：示例市人力资源和社会保障局，示例市沙坪街道总工会。", copies.InnerText);
    });

    [Fact]
    public void A_long_issuer_takes_lines_of_about_one_length_in_the_signature() => Read(PlaceLetters.All["hangzhou"], main =>
    {
        Paragraph issuer = ParagraphsOf(main, LetterStyles.FirstSignature).Single();
        string[] lines = [.. issuer.Descendants<Text>().Select(text => text.Text)];
        Assert.Equal("示例市示例经济技术开发区装备制造产业园区工会联合委员会", string.Concat(lines));
        Assert.Equal(lines.Length - 1, issuer.Descendants<Break>().Count());
        Assert.InRange(lines.Length, 2, 3);
        Assert.All(lines, line => Assert.InRange(line.Length, 8, 14));
    });

    [Fact]
    public void A_letter_without_a_contact_asks_for_one() => Read(PlaceLetters.All["hangzhou"], main =>
        Assert.Equal("（【联系人及电话】）", ParagraphsOf(main, LetterStyles.Contact).Single().InnerText));

    [Theory]
    [InlineData(LetterKind.Reminder)]
    [InlineData(LetterKind.Opinion)]
    [InlineData(LetterKind.Suggestion)]
    public void A_letter_of_the_required_parts_alone_is_valid(LetterKind kind) => Assert.Empty(Faults(Bare(kind)));

    [Theory]
    [MemberData(nameof(Examples))]
    public void No_paragraph_run_or_table_looks_otherwise_than_its_style(string example) => Read(LetterExamples.All[example], main =>
    {
        OpenXmlElement[] roots = [main.Document, .. main.HeaderParts.Select(part => part.Header), .. main.FooterParts.Select(part => part.Footer)];
        Assert.All(roots.SelectMany(root => root.Descendants<Paragraph>()), paragraph => Assert.All(
            paragraph.ParagraphProperties!.ChildElements,
            property => Assert.True(property is ParagraphStyleId or SectionProperties or FrameProperties, property.OuterXml)));
        Assert.All(roots.SelectMany(root => root.Descendants<RunProperties>()), look => Assert.All(look.ChildElements, property => Assert.IsType<RunStyle>(property)));
        Assert.All(roots.SelectMany(root => root.Descendants<Table>()), table => Assert.NotNull(table.GetFirstChild<TableProperties>()!.TableStyle));
    });

    [Theory]
    [MemberData(nameof(Examples))]
    public void Every_style_that_is_used_is_there_and_under_a_name_of_its_own(string example) => Read(LetterExamples.All[example], main =>
    {
        Style[] styles = [.. main.StyleDefinitionsPart!.Styles!.Elements<Style>()];
        Assert.Equal(styles.Length, styles.Select(style => style.StyleId!.Value).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(styles.Length, styles.Select(style => style.StyleName!.Val!.Value).Distinct(StringComparer.Ordinal).Count());
        Assert.Empty(main.Document.Descendants<ParagraphStyleId>().Select(used => used.Val!.Value)
            .Concat(main.Document.Descendants<RunStyle>().Select(used => used.Val!.Value))
            .Except(styles.Select(style => style.StyleId!.Value), StringComparer.Ordinal));
    });

    [Fact]
    public void Styles_have_no_attribute_without_a_value() => Read(LetterExamples.Reminder(), main =>
        Assert.DoesNotContain(main.StyleDefinitionsPart!.Styles!.Descendants().SelectMany(element => element.GetAttributes()), attribute => attribute.Value == ""));

    [Fact]
    public void Every_page_has_the_margins_of_the_letter_form() => Read(LetterExamples.Reminder(), main =>
    {
        SectionProperties[] sections = [.. main.Document.Descendants<SectionProperties>()];
        Assert.Equal(2, sections.Length);
        Assert.All(sections, section =>
        {
            PageMargin margin = section.GetFirstChild<PageMargin>()!;
            Assert.Equal((2098, 1587U, 1984, 1474U), (margin.Top!.Value, margin.Left!.Value, margin.Bottom!.Value, margin.Right!.Value));
            Assert.Equal((11906U, 16838U), (section.GetFirstChild<PageSize>()!.Width!.Value, section.GetFirstChild<PageSize>()!.Height!.Value));
        });
    });

    [Theory]
    [MemberData(nameof(Examples))]
    public void The_same_letter_gives_the_same_bytes(string example) => Assert.Equal(Bytes(LetterExamples.All[example]), Bytes(LetterExamples.All[example]));

    [Fact]
    public void The_file_knows_no_clock()
    {
        using ZipArchive zip = new(new MemoryStream(Bytes(LetterExamples.Reminder())));
        Assert.All(zip.Entries, entry => Assert.Equal(new DateTime(1980, 1, 1, 0, 0, 0, DateTimeKind.Unspecified), entry.LastWriteTime.DateTime));
        string properties = Entry(zip, "docProps/core.xml");
        Assert.Contains("2026-11-01T00:00:00Z", properties, StringComparison.Ordinal);
        using ZipArchive undated = new(new MemoryStream(Bytes(Bare(LetterKind.Reminder))));
        Assert.DoesNotContain("created", Entry(undated, "docProps/core.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_stream_is_left_open_and_need_not_be_sought()
    {
        using MemoryStream whole = new();
        using (DeflateStream onward = new(whole, CompressionLevel.Fastest, leaveOpen: true))
        {
            LetterWriter.Write(LetterExamples.Reminder(), onward);
            onward.WriteByte(0);
        }

        Assert.True(whole.Length > 0);
    }

    [Property(MaxTest = 25)]
    public Property Any_text_gives_a_valid_document() => Prop.ForAll(Texts(), texts =>
    {
        string At(int index) => texts.Length == 0 ? "" : texts[index % texts.Length];
        LetterDocument letter = Bare(LetterKind.Opinion) with
        {
            Issuer = At(0),
            Number = At(1),
            Title = At(2),
            Addressee = At(3),
            CompanyName = At(4),
            CreditCode = At(5),
            Opening = At(6),
            Facts = texts,
            Basis = At(7),
            Request = At(8),
            Attachments = texts,
            Signatory = At(9),
            Contact = At(10),
            Copies = texts,
            ReplySlip = new LetterReplySlip(At(0), At(1), At(2), [.. texts.Select((text, line) => new LetterReplyField(text, line - 1, text))]),
        };
        Assert.Empty(Faults(letter));
    });

    private static Arbitrary<string[]> Texts() =>
        ArbMap.Default.GeneratorFor<string>().Select(text => text ?? "").ArrayOf().Select(texts => texts.Take(6).ToArray()).ToArbitrary();

    private static string[] Faults(LetterDocument letter)
    {
        using WordprocessingDocument document = WordprocessingDocument.Open(new MemoryStream(Bytes(letter)), isEditable: false);
        return [.. new OpenXmlValidator(FileFormatVersions.Office2013).Validate(document).Select(fault => $"{fault.Part?.Uri} {fault.Path?.XPath}: {fault.Description}")];
    }

    private static LetterDocument Bare(LetterKind kind) => new()
    {
        Kind = kind,
        Issuer = "示例市总工会",
        Title = "工会劳动法律监督提示函",
        Addressee = "甲",
        CompanyName = "乙",
        Opening = "我会发现：",
        Request = "请自查。",
    };

    private static byte[] Bytes(LetterDocument letter)
    {
        using MemoryStream written = new();
        LetterWriter.Write(letter, written);
        return written.ToArray();
    }

    private static void Read(LetterDocument letter, Action<MainDocumentPart> read)
    {
        using WordprocessingDocument document = WordprocessingDocument.Open(new MemoryStream(Bytes(letter)), isEditable: false);
        read(document.MainDocumentPart!);
    }

    private static IEnumerable<Paragraph> ParagraphsOf(MainDocumentPart main, string style) =>
        main.Document.Descendants<Paragraph>().Where(paragraph => paragraph.ParagraphProperties!.ParagraphStyleId!.Val == style);

    private static Style StyleOf(MainDocumentPart main, string id) => main.StyleDefinitionsPart!.Styles!.Elements<Style>().Single(style => style.StyleId == id);

    private static string Entry(ZipArchive zip, string name)
    {
        using StreamReader reader = new(zip.GetEntry(name)!.Open());
        return reader.ReadToEnd();
    }
}
