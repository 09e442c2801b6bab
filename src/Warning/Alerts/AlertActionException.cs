namespace EarlyWarning;

/// <summary>Thrown when the state of an alert does not allow an act. Nothing was recorded.</summary>
public sealed class AlertActionException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="reason">Why the act is not allowed.</param>
    /// <param name="message">The message: what is not allowed, with the values that it depends on.</param>
    public AlertActionException(AlertActionReason reason, string message)
        : base(message) => Reason = reason;

    /// <summary>Why the act is not allowed.</summary>
    public AlertActionReason Reason { get; }
}
