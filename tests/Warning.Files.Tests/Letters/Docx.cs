using DocumentFormat.OpenXml.ExtendedProperties;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using EarlyWarning.Office;

namespace EarlyWarning.Files.Letters;

/// <summary>Does with a Word file what people and office programs do.</summary>
internal static class Docx
{
    /// <summary>Returns what the document says, a line a paragraph.</summary>
    public static string TextOf(string path)
    {
        using FileStream file = File.OpenRead(path);
        return string.Join('\n', LetterReader.Read(file).Paragraphs);
    }

    /// <summary>Replaces words, as a person does, and saves the file as Word does.</summary>
    public static void Edit(string path, params (string From, string To)[] words)
    {
        using (WordprocessingDocument document = WordprocessingDocument.Open(path, isEditable: true))
        {
            foreach ((string from, string to) in words)
            {
                Text[] found = [.. document.MainDocumentPart!.Document.Descendants<Text>().Where(text => text.Text.Contains(from, StringComparison.Ordinal))];
                Assert.True(found.Length > 0, $"no run has '{from}'");
                foreach (Text text in found) text.Text = text.Text.Replace(from, to, StringComparison.Ordinal);
            }
        }

        SaveAnew(path);
    }

    /// <summary>Saves the file as office programs do: runs parted, marks of spelling and revision, an application named; not a word is changed.</summary>
    public static void SaveAnew(string path)
    {
        using WordprocessingDocument document = WordprocessingDocument.Open(path, isEditable: true);
        foreach (Run run in document.MainDocumentPart!.Document.Descendants<Run>().ToArray())
        {
            run.RsidRunAddition = "00AB12CD";
            if (run.GetFirstChild<Text>() is not { Text.Length: > 12 } text) continue;
            string all = text.Text;
            Run rest = (Run)run.CloneNode(deep: true);
            text.Text = all[..2];
            rest.GetFirstChild<Text>()!.Text = all[2..];
            run.InsertAfterSelf(rest);
            run.InsertAfterSelf(new ProofError { Type = ProofingErrorValues.SpellStart });
        }

        if (document.ExtendedFilePropertiesPart is null)
            document.AddExtendedFilePropertiesPart().Properties = new Properties(new Application("Microsoft Office Word"));
    }

    /// <summary>Takes the custom properties away, as the inspection of a document does.</summary>
    public static void LoseProperties(string path)
    {
        using WordprocessingDocument document = WordprocessingDocument.Open(path, isEditable: true);
        document.DeletePart(document.CustomFilePropertiesPart!);
    }
}
