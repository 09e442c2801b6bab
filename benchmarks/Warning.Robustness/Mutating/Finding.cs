namespace EarlyWarning.Robustness.Mutating;

/// <summary>An input that ended in no documented way, or took more than it may.</summary>
/// <param name="Area">The name of the area.</param>
/// <param name="What">What happened and where; findings of one kind are one.</param>
/// <param name="Input">The first such input.</param>
/// <param name="Cause">What was thrown; null where a bound was exceeded.</param>
internal sealed record Finding(string Area, string What, Input Input, Exception? Cause)
{
    /// <summary>How many inputs ended so.</summary>
    public long Count { get; set; } = 1;
}
