using EarlyWarning.Cli.Messages;
using EarlyWarning.Rules;

namespace EarlyWarning.Cli.Printing;

/// <summary>The data on one company that are missing from one department.</summary>
/// <param name="Department">The department, as the indicators name their source; null for indicators that name none.</param>
/// <param name="Indicators">What is missing and why, that first for want of which the most rules are undecided.</param>
/// <param name="Rules">The rules that are undecided for want of them.</param>
internal sealed record DepartmentGap(string? Department, IReadOnlyList<Message> Indicators, IReadOnlyList<RuleHead> Rules)
{
    private const int Named = 3;

    /// <summary>Sorts what is missing by department, those first whose data leave the most undecided.</summary>
    public static IReadOnlyList<DepartmentGap> ByDepartment(IEnumerable<IndeterminateRule> undecided, IndicatorCatalog catalog) =>
    [
        .. undecided
            .SelectMany(rule => rule.Missing.Select(reason => (rule.Rule, Reason: reason, Indicator: catalog.TryGet(reason.Indicator, out Indicator? found) ? found : null)))
            .GroupBy(entry => entry.Indicator?.Source)
            .OrderBy(department => department.Key is null)
            .ThenByDescending(department => department.Count())
            .Select(department => new DepartmentGap(
                department.Key,
                [
                    .. department
                        .GroupBy(entry => entry.Reason.Indicator)
                        .OrderByDescending(indicator => indicator.Count())
                        .Select(indicator => InWords(NameOf(indicator.First().Indicator) ?? indicator.Key, [.. indicator.Select(entry => entry.Reason)])),
                ],
                [.. department.Select(entry => entry.Rule).Distinct()])),
    ];

    /// <summary>Returns the first few indicators, and how many there are.</summary>
    public Message InWords() => Indicators.Count <= Named
        ? ScanScreenMessages.AllMissing(Indicators)
        : ScanScreenMessages.AndOthers([.. Indicators.Take(Named)], Indicators.Count);

    /// <summary>Returns the name of an indicator with its most common reason, and since when where that is the same everywhere.</summary>
    private static Message InWords(string name, IReadOnlyList<MissingReason> reasons)
    {
        Message why = reasons.CountBy(reason => reason.Word).MaxBy(word => word.Value).Key;
        return reasons.Select(reason => reason.Since).Distinct().ToArray() is [{ } since] ? ExplainMessages.MissingSince(name, why, since) : ScanScreenMessages.MissingIndicator(name, why);
    }

    /// <summary>Returns a title without what it has in brackets; null where there is no title.</summary>
    public static string? NameOf(Indicator? indicator) => indicator is { Title.Length: > 0 } ? indicator.Title.Split('(', '（')[0] : null;
}
