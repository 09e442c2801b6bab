using System.Globalization;
using EarlyWarning.Alerts;
using NodaTime;

namespace EarlyWarning.Letters;

/// <summary>
/// Makes the ids of cases that persons open: the company and the day, as those of alerts, and behind them a mark, so that no alert has the same one.
/// </summary>
internal static class CaseId
{
    private const string Mark = "-opened";

    /// <summary>Returns the id of a case that is opened on a day, the first that is free.</summary>
    public static string Of(string company, LocalDate day, LetterRegister register)
    {
        string id = EpisodeId.Of(company, day) + Mark;
        int number = 1;
        while (register.OfEpisode(WithNumber()).Count > 0) number++;
        return WithNumber();

        string WithNumber() => number == 1 ? id : string.Create(CultureInfo.InvariantCulture, $"{id}-{number}");
    }

    /// <summary>Returns whether a case was opened by a person, and is that of no alert.</summary>
    public static bool IsOfPerson(string episode) => episode.LastIndexOf('@') is var at and >= 0 && episode.IndexOf(Mark, at, StringComparison.Ordinal) >= 0;
}
