using EarlyWarning.Cli.Messages;
using EarlyWarning.Rules;

namespace EarlyWarning.Cli.Printing;

/// <summary>Describes an alert in one line, after an act on it.</summary>
internal static class EpisodeText
{
    public static Message Of(Episode episode) => AlertScreenMessages.Line(NameOf(episode), episode.Level.InWords(), StateOf(episode));

    /// <summary>Describes an alert with the work on it.</summary>
    public static Message Of(Episode episode, ListedHandling? work) => work is null || !episode.IsOpen
        ? Of(episode)
        : HandlingScreenMessages.LineWithWork(
            Of(episode),
            work.ProgressInWords(),
            HandlingText.WhoOf(work),
            work.DueInWords() is { } due ? HandlingScreenMessages.Until(due) : null);

    public static string NameOf(Episode episode) => string.IsNullOrEmpty(episode.Name) ? episode.Company : episode.Name;

    public static Message StateOf(Episode episode) => episode switch
    {
        { Closing: { } closing, ClosedBy: { } stamp } => AlertScreenMessages.ClosedAs(closing.As.InWords(), stamp.Actor),
        { IsOpen: false } => AlertScreenMessages.Closed,
        { SilencedUntil: { } day } => AlertScreenMessages.SilencedUntil(day),
        _ => AlertScreenMessages.Open,
    };
}
