using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using EarlyWarning.Files;
using FsCheck.Xunit;

namespace EarlyWarning.Office.Word;

/// <summary>Papers of cases are valid documents, the same bytes each time, whatever they say.</summary>
public sealed class CasePaperWriterTests
{
    [Property(MaxTest = 40)]
    public void A_paper_of_any_text_is_a_valid_document_and_the_same_each_time(string[] texts, bool isInternal)
    {
        string[] said = [.. texts.Select(text => text ?? ""), "甲", "乙"];
        CasePaperPart form = new() { Widths = [1, 2], Rows = [.. said.Select(text => new CasePaperRow([text, text]) { Lines = 2 })] };
        CasePaper paper = new(said[0], [form, new CasePaperPart { Heading = said[^1], Lines = said }, form with { Heads = ["一", "二"] }])
        {
            Issuer = said[0],
            Number = said[^1],
            IsInternal = isInternal,
        };
        byte[] written = Write(paper);
        Assert.Equal(written, Write(paper));
        using WordprocessingDocument document = WordprocessingDocument.Open(new MemoryStream(written), isEditable: false);
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2013).Validate(document));
        Table[] tables = [.. document.MainDocumentPart!.Document!.Body!.Elements<Table>()];
        Assert.Equal([said.Length, said.Length + 1], tables.Select(table => table.Elements<TableRow>().Count()));
    }

    private static byte[] Write(CasePaper paper)
    {
        using MemoryStream output = new();
        CasePaperWriter.Write(paper, output);
        return output.ToArray();
    }
}
