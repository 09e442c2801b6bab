using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace EarlyWarning.Office.Word;

/// <summary>Composes the pages of the letter itself, from its number to its copies.</summary>
internal static class LetterPage
{
    /// <summary>The characters of a title that stand in one line.</summary>
    private const int TitleLine = 20;

    private const string NameOfLetters = "工会劳动法律监督";

    public static SectionProperties Section(MainDocumentPart main, IssuerHead head)
    {
        SectionProperties section = SectionEnd.Section([head.Add(main), .. PageNumber.Footers(main)]);
        section.InsertBefore(new TitlePage(), section.GetFirstChild<DocGrid>());
        return section;
    }

    public static IEnumerable<OpenXmlElement> Content(LetterDocument letter) =>
        [.. Head(letter), .. Body(letter), .. Attachments(letter), .. Signature(letter), .. Copies(letter)];

    private static IEnumerable<Paragraph> Head(LetterDocument letter)
    {
        yield return Printed.Paragraph(LetterStyles.Number, letter.Number ?? LetterDocument.NumberToCome);
        yield return Printed.Lines(LetterStyles.Title, TitleLines(PlainText.Of(letter.Title)));
        yield return Printed.Paragraph(LetterStyles.Addressee, $"{letter.Addressee}：");
    }

    /// <summary>Breaks a title that is longer than a line before the name of the letter, which stays whole.</summary>
    private static string[] TitleLines(string title)
    {
        int name = title.Length > TitleLine ? title.LastIndexOf(NameOfLetters, StringComparison.Ordinal) : -1;
        return name > 0 ? [title[..name], title[name..]] : [title];
    }

    private static bool IsToCompany(LetterDocument letter) => letter.Addressee == letter.CompanyName;

    private static IEnumerable<Paragraph> Body(LetterDocument letter)
    {
        Paragraph[] body =
        [
            .. Texts(LetterStyles.Body, Company(letter), letter.EarlierLetters, letter.Opening),
            .. Facts(letter.Facts),
            .. Texts(LetterStyles.Body, letter.Basis, letter.Request, letter.Deadline, letter.Objection, letter.Consequence, letter.Closing),
        ];
        KeepWithSignature(body.LastOrDefault());
        return body;
    }

    // A company that is not the addressee is named in the first line of the text, with its code.
    private static string? Company(LetterDocument letter) => IsToCompany(letter)
        ? null
        : letter.CreditCode is { } code ? $"用人单位：{letter.CompanyName}（统一社会信用代码：{code}）。" : $"用人单位：{letter.CompanyName}。";

    private static IEnumerable<Paragraph> Facts(IReadOnlyList<string> facts) => facts.Count(IsPrinted) switch
    {
        0 => Texts(LetterStyles.Body, LetterDocument.FactsToCome),
        1 => Texts(LetterStyles.Body, [.. facts]),
        _ => Texts(LetterStyles.Fact, [.. facts]),
    };

    private static bool IsPrinted(string? text) => !string.IsNullOrWhiteSpace(PlainText.Of(text));

    private static IEnumerable<Paragraph> Texts(string style, params string?[] texts) =>
        texts.Where(IsPrinted).Select(text => Printed.Paragraph(style, text));

    // A signature must not stand alone on a page.
    private static void KeepWithSignature(Paragraph? last)
    {
        if (last?.ParagraphProperties?.ParagraphStyleId is { } style && style.Val == LetterStyles.Body)
        {
            style.Val = LetterStyles.LastBody;
        }
    }

    private static IEnumerable<Paragraph> Attachments(LetterDocument letter)
    {
        if (letter.Attachments is [string only])
        {
            return [Printed.Paragraph(LetterStyles.OneAttachment, $"附件：{only}")];
        }

        return letter.Attachments.Select((title, index) => index == 0
            ? Printed.Paragraph(LetterStyles.FirstAttachment, "附件：1.", title)
            : Printed.Paragraph(LetterStyles.NextAttachment, $"{index + 1}.", title));
    }

    private static IEnumerable<Paragraph> Signature(LetterDocument letter)
    {
        SignatureBlock block = new(letter);
        yield return Printed.Lines(LetterStyles.FirstSignature, block.Issuer);
        foreach (Paragraph signatory in Texts(LetterStyles.Signature, letter.Signatory))
        {
            yield return signatory;
        }

        yield return Printed.Paragraph(LetterStyles.Date, block.Date);
        yield return Printed.Paragraph(LetterStyles.Contact, $"（{(IsPrinted(letter.Contact) ? letter.Contact : LetterDocument.ContactToCome)}）");
    }

    private static IEnumerable<Paragraph> Copies(LetterDocument letter)
    {
        if (letter.Copies.Count == 0) return [];
        Paragraph copies = Printed.Paragraph(LetterStyles.Copies, $"抄送：{string.Join('，', letter.Copies)}。");
        copies.ParagraphProperties!.FrameProperties = Foot();
        return [copies];
    }

    // At the foot of the text area of the last page (10.1), wherever the text ends. LibreOffice knows no frame of a style.
    private static FrameProperties Foot() => new()
    {
        Width = LetterLayout.Characters(28).ToString(CultureInfo.InvariantCulture),
        Wrap = TextWrappingValues.NotBeside,
        HorizontalPosition = HorizontalAnchorValues.Margin,
        VerticalPosition = VerticalAnchorValues.Margin,
        XAlign = HorizontalAlignmentValues.Left,
        YAlign = VerticalAlignmentValues.Bottom,
    };
}
