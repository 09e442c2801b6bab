using EarlyWarning.Rules;

namespace EarlyWarning;

/// <summary>Thrown when the state of an alert does not allow an act. Nothing was recorded.</summary>
public sealed class AlertActionException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="reason">Why the act is not allowed.</param>
    /// <param name="text">The message: what is not allowed, with the values that it depends on.</param>
    public AlertActionException(AlertActionReason reason, Message text)
        : base(text?.ToString()) => (Reason, Text) = (reason, text ?? throw new ArgumentNullException(nameof(text)));

    /// <summary>Why the act is not allowed.</summary>
    public AlertActionReason Reason { get; }

    /// <summary>The message in both languages: what is wrong, and what to do.</summary>
    public Message Text { get; }
}
