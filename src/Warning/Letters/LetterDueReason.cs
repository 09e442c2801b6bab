using System.Globalization;
using System.Text.RegularExpressions;
using EarlyWarning.Messages;
using EarlyWarning.Rules;
using NodaTime.Text;

namespace EarlyWarning.Letters;

/// <summary>
/// Reads why a letter has no due date. Ledgers record it in English, so that they are the same whatever language people read; here it gets its other language
/// back.
/// </summary>
internal static partial class LetterDueReason
{
    /// <summary>Returns the reason of an entry; null for none. A sentence that this program does not write is the same in both languages.</summary>
    public static Message? Read(string? recorded)
    {
        if (recorded is null) return null;
        foreach (Message known in (ReadOnlySpan<Message>)[LetterMessages.LetterSetsNoPeriod, LetterMessages.NoPlaceNamed])
        {
            if (known.ToString() == recorded) return known;
        }

        if (YearOf().Match(recorded) is { Success: true } year && PeriodMessages.NoCalendarOf(int.Parse(year.ValueSpan, CultureInfo.InvariantCulture)) is var calendar && calendar.ToString() == recorded) return calendar;
        if (NotBefore().Match(recorded) is { Success: true } dated && LocalDatePattern.Iso.Parse(dated.Groups["day"].Value) is { Success: true } day
            && PeriodMessages.NoCalendarOf(int.Parse(dated.Groups["year"].ValueSpan, CultureInfo.InvariantCulture), day.Value) is var yet && yet.ToString() == recorded) return yet;
        if (PlaceOf().Match(recorded) is { Success: true } place && LetterMessages.AuthorityHasNoPeriod(place.Value) is var authority && authority.ToString() == recorded) return authority;
        return LetterMessages.AsRecorded(recorded);
    }

    [GeneratedRegex("(?<=^no calendar of )[0-9]{4}", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex YearOf();

    [GeneratedRegex("^not before (?<day>[0-9-]+): no calendar of (?<year>[0-9]{4}) ", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex NotBefore();

    [GeneratedRegex("(?<=^the text of ).+(?= gives the authority)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex PlaceOf();
}
