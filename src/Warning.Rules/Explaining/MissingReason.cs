using System.Globalization;
using EarlyWarning.Rules.Text.Messages;

namespace EarlyWarning.Rules;

/// <summary>Describes why an indicator left a rule undecided.</summary>
/// <param name="Indicator">The indicator's id; for <c>no-parameter</c> the parameter's name, for <c>too-few-peers</c> the text of the function.</param>
/// <param name="Why"><c>missing</c>, <c>stale</c>, <c>unread</c> (a row came that could not be read), <c>not-delivered</c>,
/// <c>no-parameter</c> (a parameter has no number for the company at the date) or <c>too-few-peers</c> (the company's own number is known, and that of fewer
/// than 20 peers).</param>
/// <param name="Since">
/// For a measure the first period without a value (<c>2026-06</c>): the one after the newest known, or the first gap of a window; for an unread row its
/// period, if its date could be read. For a stale event feed the day after the last one delivered. Null if there never was a value or nothing is late.
/// </param>
public sealed record MissingReason(string Indicator, string Why, string? Since)
{
    /// <summary>The row to correct if the reason is <c>unread</c>; otherwise null.</summary>
    public UnreadRow? Unread { get; init; }

    /// <summary>The words of <see cref="Why"/>, such as <c>not delivered</c>.</summary>
    public Message Word => ReasonMessages.Word(Why);

    /// <summary>The reason as a sentence that names the indicator by its id.</summary>
    public Message Text => TextOf(Indicator);

    /// <summary>
    /// Returns the reason as a sentence, such as <c>wage_arrears_cny is stale since 2026-10</c>, with the row to correct if one could not be read.
    /// </summary>
    /// <param name="title">What to call the indicator or parameter, such as its title; <see cref="Indicator"/> if it has none.</param>
    /// <returns>The sentence.</returns>
    public Message TextOf(string title) => this switch
    {
        { Unread: { File.Length: > 0 } row } => ReasonMessages.RowCouldNotBeRead(title, Period, row.Feed, row.File, row.Row),
        { Unread: not null } => ReasonMessages.CouldNotBeRead(title, Period),
        { Why: "no-parameter" } => ReasonMessages.HasNoValue(title),
        { Why: "too-few-peers" } => ReasonMessages.HasTooFewPeers(title),
        { Since: { } since } => ReasonMessages.IsMissingSince(title, Word, since),
        _ => ReasonMessages.IsMissing(title, Word),
    };

    private Message? Period => Since is null ? null : ReasonMessages.InPeriod(Since);

    /// <summary>Returns the reason in a few words, such as <c>wage_arrears_cny unread in 2026-10 (arrears: arrears.csv:12)</c>.</summary>
    public override string ToString()
    {
        if (Unread is null) return Since is null ? $"{Indicator} {Why}" : $"{Indicator} {Why} since {Since}";
        string period = Since is null ? "" : $" in {Since}";
        string place = Unread.File.Length == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" ({Unread.Feed}: {Unread.File}:{Unread.Row})");
        return $"{Indicator} {Why}{period}{place}";
    }
}
