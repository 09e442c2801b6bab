using System.Globalization;
using EarlyWarning.Rules;

namespace EarlyWarning.Cli.Printing;

/// <summary>Prints the explanation of a condition: the tree of its parts and what is missing.</summary>
internal static class ExplanationText
{
    public static void Print(TextWriter output, Explanation condition, IReadOnlyList<MissingReason> missing, string indent)
    {
        foreach (string line in Lines(condition, missing)) output.WriteLine(indent + line);
    }

    public static IEnumerable<string> Lines(Explanation condition, IReadOnlyList<MissingReason> missing) =>
        condition.ToString().Split('\n').Concat(missing.Select(Line));

    private static string Line(MissingReason reason) => reason switch
    {
        { Unread: { File.Length: > 0 } row } => string.Create(CultureInfo.InvariantCulture, $"{reason.Indicator} could not be read{In(reason.Since)}: feed '{row.Feed}', {row.File}:{row.Row}; mend this row"),
        { Unread: not null } => $"{reason.Indicator} could not be read{In(reason.Since)}",
        { Why: "no-parameter" } => $"{reason.Indicator} has no value for the company at this date",
        { Why: "too-few-peers" } => $"{reason.Indicator} has too few peers",
        { Since: null } => $"{reason.Indicator} is {Words(reason.Why)}",
        _ => $"{reason.Indicator} is {Words(reason.Why)} since {reason.Since}",
    };

    private static string In(string? period) => period is null ? "" : $" in {period}";

    private static string Words(string why) => why.Replace('-', ' ');
}
