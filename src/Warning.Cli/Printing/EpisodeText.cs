using NodaTime.Text;

namespace EarlyWarning.Cli.Printing;

/// <summary>Describes an alert in one line, after an act on it.</summary>
internal static class EpisodeText
{
    public static string Of(Episode episode) => $"{NameOf(episode)} · {Word.InChinese(episode.Level)} {Word.Of(episode.Level)} · {StateOf(episode)}";

    public static string NameOf(Episode episode) => string.IsNullOrEmpty(episode.Name) ? episode.Company : episode.Name;

    private static string StateOf(Episode episode) => episode switch
    {
        { Closing: { } closing, ClosedBy: { } stamp } => $"closed as {Word.Of(closing.As)} by {stamp.Actor}",
        { IsOpen: false } => "closed",
        { SilencedUntil: { } day } => $"silenced until {LocalDatePattern.Iso.Format(day)}",
        _ => "open",
    };
}
