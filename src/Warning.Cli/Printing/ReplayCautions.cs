using EarlyWarning.Cli.Messages;
using EarlyWarning.Rules;

namespace EarlyWarning.Cli.Printing;

/// <summary>What to beware of in a replay, at its end.</summary>
internal static class ReplayCautions
{
    /// <summary>How many companies are named of those that are not in the company list.</summary>
    private const int CompaniesNamed = 10;

    /// <summary>Writes the cautions under their title; nothing where there are none.</summary>
    public static void Write(Canvas canvas, IReadOnlyCollection<Message> cautions)
    {
        if (cautions.Count == 0) return;
        canvas.WriteLine();
        canvas.WriteLine(ReplayScreenMessages.Beware, Canvas.Bold);
        foreach (Message caution in cautions) canvas.WriteIndented(caution, Canvas.Plain);
    }

    /// <summary>Tells of outcomes of companies that are not in the company list, if there are any.</summary>
    public static IEnumerable<Message> OfLeftOut(IReadOnlyList<BacktestOutcome> leftOut)
    {
        string[] unknown = [.. leftOut.Select(outcome => outcome.Company).Distinct(StringComparer.Ordinal).Take(CompaniesNamed)];
        if (unknown.Length > 0) yield return ReplayScreenMessages.LeftOut(leftOut.Count, unknown);
    }

    /// <summary>Tells of rows of outcomes that repeat others, if there are any.</summary>
    public static IEnumerable<Message> OfRepeated(int repeated)
    {
        if (repeated > 0) yield return ReplayScreenMessages.Repeated(repeated);
    }
}
