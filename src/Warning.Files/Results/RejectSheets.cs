using EarlyWarning.Files.Messages;
using EarlyWarning.Rules;

namespace EarlyWarning.Files.Results;

/// <summary>Writes <c>rejects.csv</c> and <c>unmatched.csv</c>, the rows to correct in the feeds, by feed, file and row.</summary>
internal static class RejectSheets
{
    public static void WriteRejects(Stream stream, IReadOnlyList<Reject> rejects, MessageLanguage language)
    {
        using CsvSheet sheet = new(stream, language, SheetMessages.Rejects);
        foreach (Reject reject in rejects)
        {
            sheet.Write(reject.Feed);
            sheet.Write(reject.File);
            sheet.Write(reject.Row);
            sheet.Write(reject.Column);
            if (reject.Looks is { } looks) sheet.Write(SheetMessages.InBrackets(looks));
            else sheet.Write(reject.Value);
            sheet.Write(reject.Reason);
            sheet.EndRow();
        }
    }

    public static void WriteUnmatched(Stream stream, IReadOnlyList<UnmatchedRow> rows, MessageLanguage language)
    {
        using CsvSheet sheet = new(stream, language, SheetMessages.Unmatched);
        foreach (UnmatchedRow row in rows)
        {
            sheet.Write(row.Feed);
            sheet.Write(row.File);
            sheet.Write(row.Row);
            sheet.Write(row.Company);
            sheet.Write(row.Reason);
            sheet.Write(row.Nearest);
            sheet.Write((string?)null);
            sheet.EndRow();
        }
    }
}
