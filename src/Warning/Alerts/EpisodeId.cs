using NodaTime;
using NodaTime.Text;

namespace EarlyWarning.Alerts;

/// <summary>The ids of episodes: made of what a second scan of the same date finds again, so that it finds the same id.</summary>
internal static class EpisodeId
{
    public static string Of(string company, LocalDate opening) => $"{company}@{LocalDatePattern.Iso.Format(opening)}";

    /// <summary>The as-of date of the first opening; null where the id was not made here.</summary>
    public static LocalDate? OpeningOf(string id) =>
        LocalDatePattern.Iso.Parse(id[(id.LastIndexOf('@') + 1)..]) is { Success: true } read ? read.Value : null;
}
