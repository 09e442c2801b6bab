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
            property => Assert.True(property is ParagraphStyleId or SectionProperties, property.OuterXml)));
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

    private static string Entry(ZipArchive zip, string name)
    {
        using StreamReader reader = new(zip.GetEntry(name)!.Open());
        return reader.ReadToEnd();
    }
}
