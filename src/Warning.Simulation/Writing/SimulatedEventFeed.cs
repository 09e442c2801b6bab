using EarlyWarning.Simulation.Courses;

namespace EarlyWarning.Simulation.Writing;

/// <summary>A department's list of what happened.</summary>
/// <param name="Kind">The event.</param>
/// <param name="Value">The header of its number; null where each row is one.</param>
internal sealed record SimulatedEventFeed(EventKind Kind, string? Value)
{
    private const string People = "涉及人数";

    /// <summary>The feed's id: the indicator's name, hyphens for underscores.</summary>
    public string Id { get; } = SimulatedIndicators.NameOf(Kind).Replace('_', '-');

    /// <summary>Every event of a region, in the order of its kinds.</summary>
    public static IReadOnlyList<SimulatedEventFeed> All { get; } =
    [
        new(EventKind.HotlineCall, People),
        new(EventKind.HotlineWageCall, People),
        new(EventKind.GovHotlineCall, People),
        new(EventKind.HrssHotlineCall, People),
        new(EventKind.Petition, People),
        new(EventKind.CollectiveVisit, "人数"),
        new(EventKind.ArbitrationFiling, "申请人数"),
        new(EventKind.MediationCase, People),
        new(EventKind.RelocationReport, People),
        new(EventKind.EquipmentRemovalReport, null),
        new(EventKind.RentUnpaidReport, null),
        new(EventKind.OwnerUnreachableReport, null),
        new(EventKind.StoppageReport, People),
        new(EventKind.LayoffReport, "裁减人数"),
        new(EventKind.WorkInjury, "受伤人数"),
        new(EventKind.InspectionOrder, null),
        new(EventKind.AbnormalListing, null),
        new(EventKind.MarketPenalty, "罚款金额"),
        new(EventKind.DeregistrationNotice, null),
        new(EventKind.LicenceChange, null),
        new(EventKind.CourtCase, "标的额"),
        new(EventKind.CourtExecution, "执行标的额"),
    ];
}
