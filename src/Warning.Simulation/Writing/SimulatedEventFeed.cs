using EarlyWarning.Simulation.Courses;

namespace EarlyWarning.Simulation.Writing;

/// <summary>A feed of one kind of event.</summary>
/// <param name="Kind">The kind of event.</param>
/// <param name="Value">The header of the column with the event's number; null when the event has none.</param>
/// <param name="Matter">What the event is about, which stands in a column of its own; null when the feed has none.</param>
internal sealed record SimulatedEventFeed(EventKind Kind, string? Value, string? Matter = null)
{
    private const string People = "涉及人数";

    /// <summary>The headers of the columns with what is known of an event beside its company and day.</summary>
    public IEnumerable<string> Columns => new[] { Value, Matter is null ? null : "事项" }.OfType<string>();

    /// <summary>The mapping of the event in a scan file.</summary>
    public string Mapping => (Value, Matter) switch
    {
        (null, null) => "{}",
        ({ } value, null) => $$"""{ "value": "{{value}}" }""",
        (null, _) => """{ "fields": { "matter": "事项" } }""",
        ({ } value, _) => $$"""{ "value": "{{value}}", "fields": { "matter": "事项" } }""",
    };

    /// <summary>The feed's id: the indicator's name with hyphens instead of underscores.</summary>
    public string Id { get; } = SimulatedIndicators.NameOf(Kind).Replace('_', '-');

    /// <summary>The feeds of all events, in the order of <see cref="EventKind"/>.</summary>
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
        new(EventKind.InspectionOrder, null, "工资"),
        new(EventKind.AbnormalListing, null),
        new(EventKind.MarketPenalty, "罚款金额"),
        new(EventKind.DeregistrationNotice, null),
        new(EventKind.LicenceChange, null),
        new(EventKind.CourtCase, "标的额"),
        new(EventKind.CourtExecution, "执行标的额"),
    ];
}
