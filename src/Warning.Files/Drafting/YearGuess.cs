using System.Globalization;
using System.Text.RegularExpressions;
using EarlyWarning.Files.Messages;

namespace EarlyWarning.Files.Drafting;

/// <summary>Guesses of which year the dates of a table are that are told without one: by the name of the sheet or of the file, or by the title.</summary>
internal static partial class YearGuess
{
    private const string Sign = "{yyyy}";

    /// <summary>Returns what says the year, as the value of <c>year</c>; null where nothing does.</summary>
    public static string? Of(FoundFeed feed) =>
        Outside("sheet", feed.Sheets.Count > 0 ? feed.Sheets : [feed.Sample.Format.Sheet ?? ""])
        ?? Outside("file", feed.Files.Select(FileShape.Bare))
        ?? Outside("title", [string.Join(' ', feed.Sample.Titles)]);

    /// <summary>Makes the question for the year of a feed.</summary>
    public static DraftQuestion Question(FoundFeed feed, string id) => new($"year:{id}", DraftMessages.WhichYear(feed.Pattern)) { TakesAnyText = true };

    /// <summary>Returns an answer as the value of <c>year</c>; null where it is no year.</summary>
    public static string? Of(string? answer) =>
        int.TryParse(answer?.Trim().TrimEnd('年'), NumberStyles.None, CultureInfo.InvariantCulture, out int year) ? DraftText.Number(year) : null;

    private static string? Outside(string place, IEnumerable<string> texts)
    {
        string?[] found = [.. texts.Select(PatternIn)];
        if (found.Length == 0 || found[0] is not { } first || found.Any(one => one != first)) return null;
        return $"{{ \"from\": \"{place}\", \"pattern\": {DraftText.Quote(first)} }}";
    }

    /// <summary>Returns how the one year in a text is written; null where there is none, or several.</summary>
    private static string? PatternIn(string text)
    {
        string[] years = [.. Years().Matches(text).Select(match => match.Value).Distinct(StringComparer.Ordinal)];
        return years is [var only] ? Sign + only[Sign.Count(c => c == 'y')..] : null;
    }

    [GeneratedRegex("(?<![0-9])(19|20)[0-9]{2}(年|(?![0-9]))", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Years();
}
