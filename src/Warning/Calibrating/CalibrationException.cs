using EarlyWarning.Rules;

namespace EarlyWarning;

/// <summary>Points cannot be calibrated with these dates and outcomes.</summary>
public sealed class CalibrationException : Exception
{
    internal CalibrationException(CalibrationReason reason, Message fault)
        : base(fault.ToString())
    {
        Reason = reason;
        Fault = fault;
    }

    /// <summary>Why.</summary>
    public CalibrationReason Reason { get; }

    /// <summary>Why in words, with what there is and what is needed.</summary>
    public Message Fault { get; }
}
