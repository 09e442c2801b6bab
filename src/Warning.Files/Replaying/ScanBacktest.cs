using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;

namespace EarlyWarning.Files;

/// <summary>A backtest of a scan file.</summary>
/// <param name="Report">The figures.</param>
/// <param name="Panel">The feeds, as they were read for all dates.</param>
public sealed record ScanBacktest(BacktestReport Report, ScanPanel Panel)
{
    /// <summary>The file of the outcomes as it was given; null: the ledger.</summary>
    public string? Outcomes { get; init; }

    /// <summary>The number of outcomes whose company, date and kind repeat those of an earlier one; each counts.</summary>
    public int Repeated { get; init; }

    /// <summary>By what the figures of <see cref="Groups"/> are grouped; null where nobody asked for groups.</summary>
    public BacktestGroupKey? GroupedBy { get; init; }

    /// <summary>The figures by group; null where nobody asked for them.</summary>
    public BacktestGroups? Groups { get; init; }

    /// <summary>What may make the figures better than they would have been: what a date knows that was known only later.</summary>
    public IReadOnlyList<Message> Warnings { get; init => field = ValueList.Of(value); } = ValueList.Of<Message>([]);
}
