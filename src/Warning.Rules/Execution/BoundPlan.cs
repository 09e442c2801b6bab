using System.Buffers;
using EarlyWarning.Rules.Binding;
using EarlyWarning.Rules.Panels;
using EarlyWarning.Rules.Planning;

namespace EarlyWarning.Rules.Execution;

/// <summary>A plan resolved for the companies of a panel as of a date: sources are columns, windows have their days.</summary>
internal sealed class BoundPlan
{
    public required Plan Plan { get; init; }

    public required int Companies { get; init; }

    /// <summary>The columns of peer functions, computed in the first pass; of a panel their memory is rented.</summary>
    public required Column[] Peers { get; init; }

    /// <summary>Returns the memory of the columns of peer functions to the pool: they cannot be read any more.</summary>
    public void ReturnPeers()
    {
        foreach (Column column in Peers) ArrayPool<double>.Shared.Return(column.Values);
    }

    /// <summary>The number of companies that have a number but too few peers, for each column of <see cref="Peers"/>; empty in a panel of one.</summary>
    public int[] PeersLacked { get; init; } = [];

    public required Column[] Numbers { get; init; }

    public required int[][] Texts { get; init; }

    public required EventWindow[] Events { get; init; }

    /// <summary>The code of each text constant; literals that no company has get codes beyond the panel's.</summary>
    public required int[] TextCodes { get; init; }

    /// <summary>Whether the text of a code matches, for each text match of the plan and each code.</summary>
    public required bool[][] Matches { get; init; }

    /// <summary>A bit for each company with an unread row, by group of measures and by lag that windows read; null where none is set.</summary>
    public required ulong[]?[][] Unread { get; init; }

    /// <summary>Whether a measure of the group is stale for <c>gone</c>, for each group of measures.</summary>
    public required bool[] StaleGroups { get; init; }

    /// <summary>The plan's constants, with those that depend on the as-of date computed.</summary>
    public required double[] Constants { get; init; }

    /// <summary>Returns the constants of a plan as of a date.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="day">The as-of date, as a day number.</param>
    /// <param name="anchors">The anchor of each group of measures.</param>
    public static double[] ConstantsAsOf(Plan plan, int day, int[] anchors) => Array.ConvertAll(plan.Constants, constant => constant.Kind switch
    {
        PlanConstantKind.Today => day,
        PlanConstantKind.Parameter => constant.Parameter!.At(day)?.Of(text: null) ?? double.NaN,
        PlanConstantKind.Period => CalendarPeriod.LastDayIfAny(plan.Groups[constant.Group][0].Cadence, anchors[constant.Group] - constant.Lag),
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
