using EarlyWarning.Files.Messages;
using EarlyWarning.Files.Reading;
using EarlyWarning.Rules;

namespace EarlyWarning.Files.Results;

/// <summary>Writes <c>rejects.csv</c> and <c>unmatched.csv</c>, the rows to correct in the feeds, by feed, file and row.</summary>
internal static class RejectSheets
{
    /// <summary>Returns how many of a number of rows are listed.</summary>
    public static int Listed(int kept) => Math.Min(kept, RejectLog.Bound);

    public static void WriteRejects(Stream stream, IReadOnlyList<FeedReport> feeds, MessageLanguage language)
    {
        using CsvSheet sheet = new(stream, language, SheetMessages.Rejects);
        foreach ((string feed, Reject reject) in feeds.SelectMany(feed => feed.Rejects.Select(reject => (feed.Summary.Id, reject))).Take(RejectLog.Bound))
        {
            sheet.Write(feed);
            sheet.Write(reject.File);
            sheet.Write(reject.Row);
            sheet.Write(reject.Column);
            if (reject.Looks is { } looks) sheet.Write(SheetMessages.InBrackets(looks));
            else sheet.Write(reject.Value);
            sheet.Write(reject.Reason);
            sheet.EndRow();
        }
    }

    public static void WriteUnmatched(Stream stream, IReadOnlyList<FeedReport> feeds, MessageLanguage language)
    {
        using CsvSheet sheet = new(stream, language, SheetMessages.Unmatched);
        foreach ((string feed, Unmatched row) in feeds.SelectMany(feed => feed.Unmatched.Select(row => (feed.Summary.Id, row))).Take(RejectLog.Bound))
        {
            sheet.Write(feed);
            sheet.Write(row.File);
            sheet.Write(row.Row);
            sheet.Write(row.Company);
            sheet.Write(row.Reason);
            sheet.Write(row.Nearest);
            sheet.EndRow();
        }
    }
}
