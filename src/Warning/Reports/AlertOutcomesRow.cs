using EarlyWarning.Replaying;

namespace EarlyWarning;

/// <summary>What became of some alerts: all, those of a rule, or those of a town. Immutable; equal by value.</summary>
/// <param name="Name">The rule's id or the town; null for all together, empty for a town that is not known.</param>
public sealed record AlertOutcomesRow(string? Name)
{
    /// <summary>The number of alerts.</summary>
    public int Alerts { get; init; }

    /// <summary>The number of those on which a person acted: silenced or closed them, or did something on a letter of theirs.</summary>
    public int ActedOn { get; init; }

    /// <summary>The share of alerts on which a person acted; null where there are none.</summary>
    public double? ActedOnShare => Share.Of(ActedOn, Alerts);

    /// <summary>The interval of <see cref="ActedOnShare"/>.</summary>
    public ShareInterval? ActedOnInterval => ShareInterval.Of(ActedOn, Alerts);

    /// <summary>The number of those that a person closed.</summary>
    public int Closed => Handled + NoBreach + FalseAlarms + Other;

    /// <summary>The number of those closed as handled.</summary>
    public int Handled { get; init; }

    /// <summary>The number of those closed as trouble without a breach of law.</summary>
    public int NoBreach { get; init; }

    /// <summary>The number of those closed as false alarms.</summary>
    public int FalseAlarms { get; init; }

    /// <summary>The number of those closed for another reason.</summary>
    public int Other { get; init; }

    /// <summary>The share of false alarms among those that a person closed; null where there are none.</summary>
    public double? FalseAlarmShare => Share.Of(FalseAlarms, Closed);

    /// <summary>The interval of <see cref="FalseAlarmShare"/>.</summary>
    public ShareInterval? FalseAlarmInterval => ShareInterval.Of(FalseAlarms, Closed);

    /// <summary>The median of the days from the opening to the first act; null where nobody acted.</summary>
    public double? MedianDaysToAct { get; init; }

    /// <summary>The median of the days from the opening to the closing as handled or no breach, the lead; null where there are none.</summary>
    public double? MedianLeadDays { get; init; }

    /// <summary>The lower quartile of these days, interpolated between neighbours; null where there are none.</summary>
    public double? LowerQuartileLeadDays { get; init; }

    /// <summary>The upper quartile of these days; null where there are none.</summary>
    public double? UpperQuartileLeadDays { get; init; }
}
