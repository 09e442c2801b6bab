using System.IO.Compression;
using EarlyWarning.Files.Messages;
using EarlyWarning.Rules;

namespace EarlyWarning.Files.Ledgers;

/// <summary>
/// Writes the archive of an open reminder that an office prints: a document for each letter, and where workbooks can be written the list of those who receive
/// them, to be signed. The same letters give the same bytes.
/// </summary>
internal static class OpenReminderArchive
{
    private const int LongestName = 60;

    // A zip entry has no time zone and begins in 1980.
    private static readonly DateTimeOffset Epoch = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Returns the name of the archive, by the number of its first letter.</summary>
    public static string NameOf(OpenReminderIssued issued) => $"{Safe(issued.Copies[0].Number)}.zip";

    public static void Write(
        Stream output, OpenReminderIssued issued, IReadOnlyList<Company> addressees, Issuer issuer, FileFormats formats, MessageLanguage language)
    {
        LetterFormat format = formats.Letters ?? throw new LedgerException(LedgerReason.NotWritten, LedgerFileMessages.NoDraftFormat);
        using ZipArchive archive = new(output, ZipArchiveMode.Create, leaveOpen: true);
        foreach (OpenReminderCopy copy in issued.Copies)
        {
            using MemoryStream document = new();
            format.Write(OpenReminderDrafter.Draft(issued, copy, issuer), new LetterMarks(copy.Number, "", ""), document);
            using Stream entry = Entry(archive, $"{Safe(copy.Number)} {Safe(copy.Name)}{format.Extension}");
            document.WriteTo(entry);
        }

        if (addressees.Count == 0 || formats.Workbooks is not { } workbook) return;
        using MemoryStream list = new();
        workbook(new WorkbookDocument([ListOf(issued, addressees, language)]) { Title = issued.Text.Title, Language = language }, list);
        using Stream last = Entry(archive, $"{BatchMessages.ListName.ToString(language)}{formats.WorkbookExtension}");
        list.WriteTo(last);
    }

    private static WorkbookSheet ListOf(OpenReminderIssued issued, IReadOnlyList<Company> addressees, MessageLanguage language)
    {
        Dictionary<string, string> numbers = issued.Copies.ToDictionary(copy => copy.Company, copy => copy.Number, StringComparer.Ordinal);
        (Message Header, double Width)[] columns =
        [
            (LetterRegisterMessages.Place, 6), (SheetMessages.LetterNumber, 26), (SheetMessages.Name, 34), (SheetMessages.Company, 23),
            (BatchMessages.ReceivedBy, 14), (BatchMessages.ReceivedOn, 14),
        ];
        IEnumerable<WorkbookRow> rows = addressees.Select((company, place) => new WorkbookRow(
        [
            WorkbookCell.Of(place + 1),
            WorkbookCell.Of(numbers.GetValueOrDefault(company.Id, issued.Copies[0].Number)),
            WorkbookCell.Of(company.Name),
            WorkbookCell.Of(company.Id),
            WorkbookCell.Empty,
            WorkbookCell.Empty,
        ]));
        return new WorkbookSheet(
            BatchMessages.ListName.ToString(language), [.. columns.Select(column => new WorkbookColumn(column.Header.ToString(language), column.Width))], rows);
    }

    private static Stream Entry(ZipArchive archive, string name)
    {
        ZipArchiveEntry entry = archive.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = Epoch;
        return entry.Open();
    }

    private static string Safe(string text)
    {
        string plain = text.Replace('〔', '(').Replace('〕', ')');
        string safe = string.Concat(plain.Select(c => char.IsLetterOrDigit(c) || c is '-' or '_' or '(' or ')' or '（' or '）' or '·' ? c : '_'));
        return safe[..Math.Min(safe.Length, LongestName)];
    }
}
