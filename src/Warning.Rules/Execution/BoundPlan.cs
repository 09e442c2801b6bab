using EarlyWarning.Rules.Binding;
using EarlyWarning.Rules.Panels;
using EarlyWarning.Rules.Planning;

namespace EarlyWarning.Rules.Execution;

/// <summary>A plan that has met its companies as of a date: every source is a column, every window has its days.</summary>
internal sealed class BoundPlan
{
    public required Plan Plan { get; init; }

    public required int Companies { get; init; }

    /// <summary>The columns of the first pass.</summary>
    public required Column[] Peers { get; init; }

    /// <summary>Of each column of the first pass how many companies have a number of their own and too few peers; empty in a panel of one.</summary>
    public int[] PeersLacked { get; init; } = [];

    public required Column[] Numbers { get; init; }

    public required int[][] Texts { get; init; }

    public required EventWindow[] Events { get; init; }

    /// <summary>The code of each text constant; literals that no company has get codes of their own.</summary>
    public required int[] TextCodes { get; init; }

    /// <summary>For each text match whether the text behind a code matches.</summary>
    public required bool[][] Matches { get; init; }

    /// <summary>
    /// For each group of measures and lag the companies of which a row of the period could not be read, a bit each; null where there is none.
    /// Only the lags that windows look at are there.
    /// </summary>
    public required ulong[]?[][] Unread { get; init; }

    /// <summary>For each group of measures whether one of them is stale for <c>gone</c>.</summary>
    public required bool[] StaleGroups { get; init; }

    /// <summary>The plan's constants, with what the as-of date gives.</summary>
    public required double[] Constants { get; init; }

    /// <summary>The constants of a plan as of a date.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="day">The as-of date.</param>
    /// <param name="anchors">The anchor of each group of measures.</param>
    public static double[] ConstantsAsOf(Plan plan, int day, int[] anchors) => Array.ConvertAll(plan.Constants, constant => constant.Kind switch
    {
        PlanConstantKind.Today => day,
        PlanConstantKind.Parameter => constant.Parameter!.At(day)?.Of(text: null) ?? double.NaN,
        PlanConstantKind.Period => Period.LastDayIfAny(plan.Groups[constant.Group][0].Cadence, anchors[constant.Group] - constant.Lag),
        PlanConstantKind.Number => constant.Number,
    });

    /// <summary>Returns whether a text matches a pattern, compared ordinally.</summary>
    public static bool IsMatch(TextMatch match, string text, string pattern) => match switch
    {
        TextMatch.StartsWith => text.StartsWith(pattern, StringComparison.Ordinal),
        TextMatch.EndsWith => text.EndsWith(pattern, StringComparison.Ordinal),
        TextMatch.Contains => text.Contains(pattern, StringComparison.Ordinal),
    };
}
