using System.Text.RegularExpressions;
using NodaTime;
using NodaTime.Text;

namespace EarlyWarning.Cli.Typing;

/// <summary>Reads how a person names an act: by line and hash, or by company and date, with the kind of act behind them or not.</summary>
internal static partial class EventReference
{
    private static readonly DateReader Dates = new();

    /// <summary>Returns the name with its date written as in files; as it is where it has none that can be read.</summary>
    public static string Read(string text, LocalDate today)
    {
        if (Named().Match(text.Trim()) is not { Success: true } parts) return text.Trim();
        TypedDate? date = Dates.Read(parts.Groups["date"].Value);
        if (date is not { } day) return text.Trim();
        return $"{parts.Groups["company"].Value.Trim()}@{LocalDatePattern.Iso.Format(day.UpTo(today))}{parts.Groups["kind"].Value}";
    }

    // A date has no blanks of its own here, so that the kind can follow it.
    [GeneratedRegex(@"^(?<company>.*)[@＠]\s*(?<date>[^\s#＃@＠]+)(?<kind>([\s#＃].*)?)$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Named();
}
