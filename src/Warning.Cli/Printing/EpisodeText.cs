using EarlyWarning.Cli.Messages;
using EarlyWarning.Rules;

namespace EarlyWarning.Cli.Printing;

/// <summary>Describes an alert in one line, after an act on it.</summary>
internal static class EpisodeText
{
    public static Message Of(Episode episode) => AlertScreenMessages.Line(NameOf(episode), episode.Level.InWords(), StateOf(episode));

    public static string NameOf(Episode episode) => string.IsNullOrEmpty(episode.Name) ? episode.Company : episode.Name;

    public static Message StateOf(Episode episode) => episode switch
    {
        { Closing: { } closing, ClosedBy: { } stamp } => AlertScreenMessages.ClosedAs(closing.As.InWords(), stamp.Actor),
        { IsOpen: false } => AlertScreenMessages.Closed,
        { SilencedUntil: { } day } => AlertScreenMessages.SilencedUntil(day),
        _ => AlertScreenMessages.Open,
    };
}
