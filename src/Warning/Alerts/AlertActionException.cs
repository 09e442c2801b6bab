namespace EarlyWarning;

/// <summary>An act on an alert that its state does not allow. Nothing was recorded.</summary>
public sealed class AlertActionException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="reason">Why the act is not allowed.</param>
    /// <param name="message">The same for a person, with the values that it depends on.</param>
    public AlertActionException(AlertActionReason reason, string message)
        : base(message) => Reason = reason;

    /// <summary>Why the act is not allowed.</summary>
    public AlertActionReason Reason { get; }
}
