namespace EarlyWarning.Rules.Execution;

/// <summary>A condition on the occurrences of an event: a bit for each, 64 a word, by their place in the view. What is neither true nor false is unknown.</summary>
internal sealed class EventTruths
{
    /// <summary>Where it is true.</summary>
    public required ulong[] True { get; set; }

    /// <summary>Where it is false.</summary>
    public required ulong[] False { get; set; }

    public bool IsTrue(int place) => (True[place >> 6] >> place & 1) != 0;

    public bool IsUnknown(int place) => ((True[place >> 6] | False[place >> 6]) >> place & 1) == 0;
}
