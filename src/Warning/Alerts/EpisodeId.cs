using NodaTime;
using NodaTime.Text;

namespace EarlyWarning.Alerts;

/// <summary>Makes the ids of episodes from company and opening date, so that a repeated scan of the same date gives the same ids.</summary>
internal static class EpisodeId
{
    public static string Of(string company, LocalDate opening) => $"{company}@{LocalDatePattern.Iso.Format(opening)}";

    /// <summary>Returns the as-of date of the first opening; null if the id is not of this form.</summary>
    public static LocalDate? OpeningOf(string id) =>
        LocalDatePattern.Iso.Parse(id[(id.LastIndexOf('@') + 1)..]) is { Success: true } read ? read.Value : null;
}
