using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;

namespace EarlyWarning.Files;

/// <summary>A calibration of the rules of a scan file.</summary>
/// <param name="Report">The points and the figures.</param>
/// <param name="Panel">The feeds, as they were read for all dates.</param>
public sealed record ScanCalibration(CalibrationReport Report, ScanPanel Panel)
{
    /// <summary>The file of the outcomes as it was given; null: the ledger.</summary>
    public string? Outcomes { get; init; }

    /// <summary>The number of outcomes whose company, date and kind repeat those of an earlier one.</summary>
    public int Repeated { get; init; }

    /// <summary>The folder that was written, a layer of rules with its model card; null where none was asked for.</summary>
    public string? Written { get; init; }

    /// <summary>What may make the figures better than they would have been: what a date knows that was known only later.</summary>
    public IReadOnlyList<Message> Warnings { get; init => field = ValueList.Of(value); } = ValueList.Of<Message>([]);
}
