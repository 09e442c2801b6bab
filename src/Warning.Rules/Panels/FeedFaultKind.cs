namespace EarlyWarning.Rules;

/// <summary>What is wrong with the delivery of a feed.</summary>
public enum FeedFaultKind
{
    /// <summary>Nothing has come where something should have: a period is overdue, or events have stopped.</summary>
    Silent,

    /// <summary>Less than half of the usual amount has come.</summary>
    HalfDelivered,

    /// <summary>The first day that the feed covers rests on a single date, so that windows of events may reach back too far or not far enough.</summary>
    LoneFirstDay,
}
