using System.Globalization;

namespace EarlyWarning.Rules;

/// <summary>Why an indicator left a rule undecided.</summary>
/// <param name="Indicator">The indicator's id; of <c>no-parameter</c> the parameter's name, of <c>too-few-peers</c> the text of the function.</param>
/// <param name="Why"><c>missing</c>, <c>stale</c>, <c>unread</c> (a row came that could not be read), <c>not-delivered</c>,
/// <c>no-parameter</c> (a parameter has no number for the company at the date) or <c>too-few-peers</c> (the company's own number is known, and that of fewer than 20 peers).</param>
/// <param name="Since">
/// Of a measure the first period without a value: the one after the newest known, or in a window that has newer ones its first gap
/// (<c>2026-06</c>); of one that could not be read its period, where its date could. Of a stale event feed the day after the one it was delivered up to. Null where there never was anything, or nothing is late.
/// </param>
public sealed record MissingReason(string Indicator, string Why, string? Since)
{
    /// <summary>The row to mend where the reason is <c>unread</c>; else null.</summary>
    public UnreadRow? Unread { get; init; }

    /// <summary>The reason in a few words: <c>si_paid_cny stale since 2026-06</c>, <c>wage_arrears_cny unread in 2026-10 (arrears: arrears.csv:12)</c>.</summary>
    public override string ToString()
    {
        if (Unread is null) return Since is null ? $"{Indicator} {Why}" : $"{Indicator} {Why} since {Since}";
        string period = Since is null ? "" : $" in {Since}";
        string place = Unread.File.Length == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" ({Unread.Feed}: {Unread.File}:{Unread.Row})");
        return $"{Indicator} {Why}{period}{place}";
    }
}
